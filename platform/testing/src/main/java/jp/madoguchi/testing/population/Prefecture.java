package jp.madoguchi.testing.population;

import java.util.List;

/** 都道府県, with how many thousand live there and some of its municipalities. */
record Prefecture(String code, String name, double thousands, List<String> municipalities) {
    private static final List<Prefecture> ALL =
            Lists.rows("prefectures", "code", "prefecture", "thousands", "municipalities").stream()
                    .map(Prefecture::of)
                    .toList();
    private static final Weighted<Prefecture> BY_PEOPLE = Weighted.by(Prefecture::thousands, ALL);

    static Prefecture of(Draw draw) {
        return BY_PEOPLE.draw(draw);
    }

    static Prefecture withCode(String code) {
        return ALL.stream()
                .filter(prefecture -> prefecture.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Prefecture of(List<String> row) {
        return new Prefecture(row.get(0), row.get(1), Double.parseDouble(row.get(2)), Lists.words(row.get(3)));
    }
}
