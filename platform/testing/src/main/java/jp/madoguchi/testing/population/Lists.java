package jp.madoguchi.testing.population;

import java.util.Arrays;
import java.util.List;
import jp.madoguchi.contracts.list.ShippedList;

/** 元になる一覧: the committed lists the people are made of. Written by hand for this purpose; no register of anybody. */
final class Lists {
    private Lists() {}

    /** The cells of every row of this list. */
    static List<List<String>> rows(String name, String... columns) {
        return ShippedList.rows(Lists.class, "/population/" + name + ".csv", columns).stream()
                .map(cells -> List.of(cells))
                .toList();
    }

    /** The words of a cell; none in an empty one. */
    static List<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
