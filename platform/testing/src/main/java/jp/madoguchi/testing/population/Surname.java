package jp.madoguchi.testing.population;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * 名字: the common ones by their rank, then a long tail put together of their parts. As often as a Zipf–Mandelbrot law
 * with
 * s = 1.04 and q = 8 says, which fits the ten, the hundred and the ten thousand most frequent ones of the nation.
 *
 * @param variants the same name in characters that were never simplified
 */
record Surname(String kanji, String kana, List<String> variants) {
    private static final double S = 1.04;
    private static final double Q = 8;
    private static final int VARIANT_ONE_IN = 10;

    private static final Weighted<Surname> ALL =
            Weighted.falling(S, Q, Stream.concat(common(), tail()).toList());

    static Surname of(Draw draw) {
        return ALL.draw(draw);
    }

    /** As this family writes it. */
    String written(Draw draw) {
        return draw.oneIn(VARIANT_ONE_IN) && !variants.isEmpty() ? draw.oneOf(variants) : kanji;
    }

    private static Stream<Surname> common() {
        return Lists.rows("surnames", "surname", "kana", "variants").stream()
                .map(row -> new Surname(row.get(0), row.get(1), Lists.words(row.get(2))));
    }

    private static Stream<Surname> tail() {
        List<Surname> firsts = parts("first");
        List<Surname> links = List.of(
                new Surname("", "", List.of()), new Surname("ノ", "ノ", List.of()), new Surname("之", "ノ", List.of()));
        List<Surname> seconds = parts("second");
        List<Surname> all = new ArrayList<>();
        for (Surname link : links) {
            for (Surname first : firsts) {
                seconds.forEach(second -> all.add(first.and(link).and(second)));
            }
        }
        return all.stream();
    }

    private static List<Surname> parts(String place) {
        return Lists.rows("surname-parts", "place", "kanji", "kana").stream()
                .filter(row -> row.get(0).equals(place))
                .map(row -> new Surname(row.get(1), row.get(2), List.of()))
                .toList();
    }

    private Surname and(Surname next) {
        return new Surname(kanji + next.kanji, kana + next.kana, List.of());
    }
}
