package jp.madoguchi.contracts.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedListTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "as they stand; 1,a; [1, a]",
                "empty; ,; [, ]",
                "the last one empty; 1,; [1, ]",
                "blanks kept; ' 1, a '; '[ 1,  a ]'",
                "a comma in quotation marks; '1,\"a,b\"'; '[1, a,b]'",
                "a quotation mark in quotation marks; '1,\"a\"\"b\"'; [1, a\"b]",
                "nothing in quotation marks; '\"\",a'; '[, a]'",
                "nothing but a quotation mark; '\"\"\"\",a'; '[\", a]'",
                "a remark that is none; '1,#a'; '[1, #a]'"
            })
    void readsTheCellsOfARow(String name, String line, String cells) {
        assertEquals(List.of(cells), rows("key,value\n" + line + "\n"), name);
    }

    @Test
    void skipsRemarksAndBlankLines() {
        assertEquals(List.of("[1, a]", "[2, b]"), rows("# of whom, and why\n\nkey,value\n1,a\n\n# the other\n  \n2,b"));
    }

    @Test
    void readsALineHoweverItEnds() {
        assertEquals(List.of("[1, a]", "[2, b]"), rows("key,value\r\n1,a\r\n2,b\r\n"));
    }

    @Test
    void hasNoRowsUnderAHeadingAlone() {
        assertEquals(List.of(), rows("key,value\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "# key,value", "key\n1", "key,value,why\n1,a,b", "value,key\na,1", "key,worth\n1,a"})
    void refusesOtherColumnsThanThose(String text) {
        assertThrows(IllegalArgumentException.class, () -> rows(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1,a,b", "1,a,", "1,\"a", "1,a\"", "1,\"a\"b", "1,\"a\"\"", "\"1,a"})
    void refusesALineItCannotRead(String line) {
        assertThrows(IllegalArgumentException.class, () -> rows("key,value\n" + line));
    }

    @Test
    void refusesAListThatIsNotThere() {
        assertThrows(
                NullPointerException.class, () -> ShippedList.rows(ShippedListTest.class, "/no-such-list.csv", "key"));
    }

    @Test
    void readsAListOfItsModule() {
        assertEquals(
                "OQSCD002",
                ShippedList.rows(
                                ShippedListTest.class,
                                "/oqs/codes.csv",
                                "table",
                                "code",
                                "meaning",
                                "constant",
                                "certainty",
                                "source")
                        .get(0)[0]);
    }

    private static List<String> rows(String text) {
        return ShippedList.rows("the list", new StringReader(text), "key", "value").stream()
                .map(Arrays::toString)
                .toList();
    }
}
