package jp.madoguchi.eligibility.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSplitterTest {
    private static final String BODY = "1234\n12345\n\n123456\n試\nend";

    @ParameterizedTest(name = "in pieces of {0}")
    @ValueSource(ints = {1, 2, 3, 5, 7, 1000})
    void cutsTheSameLinesWhateverThePiecesAre(int size) {
        assertEquals(List.of("1 1234", "2 12345", "3 ", "4 too long", "5 試", "6 end"), cut(BODY, size));
    }

    @ParameterizedTest(name = "in pieces of {0}")
    @ValueSource(ints = {1, 4, 1000})
    void endsWithoutALineWhenTheLastOneWasEnded(int size) {
        assertEquals(List.of("1 a", "2 b"), cut("a\nb\n", size));
        assertEquals(List.of(), cut("", size));
        assertEquals(List.of("1 too long"), cut("1234567890", size));
    }

    private static List<String> cut(String body, int size) {
        LineSplitter splitter = new LineSplitter(5);
        byte[] bytes = body.getBytes(UTF_8);
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += size) {
            lines.addAll(splitter.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size))));
        }
        splitter.end().ifPresent(lines::add);
        return lines.stream()
                .map(line -> line.number() + " "
                        + (line.tooLong() ? "too long" : line.text().toString(UTF_8)))
                .toList();
    }
}
