package jp.madoguchi.gateway.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.id.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PrintedItemsTest {
    private static final LocalDate BORN = LocalDate.of(1954, 3, 26);

    @Test
    void leavesNameAndAddressAsTheyArePrinted() {
        byte[] file = new CardFile()
                .header()
                .text(0x22, "新橋　太郎")
                .text(0x23, "東京都港区新橋２丁目１番３号")
                .text(0x24, "19540326")
                .text(0x25, "1")
                .bytes();
        assertEquals(
                Optional.of(new CardFace("新橋　太郎", null, BORN, Sex.MALE, "東京都港区新橋２丁目１番３号", null, null)),
                PrintedItems.read(file));
    }

    @Test
    void readsALongAddressWithAnyOrderOfTheItems() {
        String address = "東京都港区".repeat(20);
        byte[] file = new CardFile()
                .text(0x25, "2")
                .text(0x24, "19540326")
                .text(0x23, address)
                .text(0x26, "later cards may say more")
                .text(0x22, "𠮷野 花子")
                .bytes();
        assertEquals(
                Optional.of(new CardFace("𠮷野 花子", null, BORN, Sex.FEMALE, address, null, null)),
                PrintedItems.read(file));
    }

    @ParameterizedTest(name = "code {0} of the card")
    @CsvSource({"1, MALE", "2, FEMALE", "9, UNSET"})
    void mapsTheCardsCodeOfSex(String code, Sex expected) {
        assertEquals(
                Optional.of(expected),
                PrintedItems.read(whole("19540326", code).bytes()).map(CardFace::sex));
    }

    @Test
    void readsACardThatShowsNoAddress() {
        byte[] file = new CardFile()
                .text(0x22, "新橋 太郎")
                .text(0x23, "")
                .text(0x24, "19540326")
                .text(0x25, "9")
                .bytes();
        assertEquals(
                Optional.of(new CardFace("新橋 太郎", null, BORN, Sex.UNSET, null, null, null)), PrintedItems.read(file));
    }

    static Stream<Arguments> unsound() {
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("another file", new CardFile().bytes(0xFF10)),
                Arguments.of("a day that is none", whole("19540230", "1").bytes()),
                Arguments.of(
                        "a birth date in other words", whole("1954-03-26", "1").bytes()),
                Arguments.of(
                        "the code 3, which is of another system",
                        whole("19540326", "3").bytes()),
                Arguments.of(
                        "two names", whole("19540326", "1").text(0x22, "別 人").bytes()),
                Arguments.of("no name", new CardFile().text(0x23, "東京都").bytes()),
                Arguments.of(
                        "a blank name",
                        new CardFile()
                                .text(0x22, " ")
                                .text(0x23, "東京都")
                                .text(0x24, "19540326")
                                .text(0x25, "1")
                                .bytes()),
                Arguments.of(
                        "a name that is no UTF-8",
                        new CardFile()
                                .item(0x22, new byte[] {(byte) 0x90, (byte) 0x56})
                                .bytes()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsound")
    void readsNothingRatherThanHalf(String name, byte[] file) {
        assertEquals(Optional.empty(), PrintedItems.read(file));
    }

    private static CardFile whole(String birthDate, String sex) {
        return new CardFile()
                .header()
                .text(0x22, "新橋 太郎")
                .text(0x23, "東京都港区")
                .text(0x24, birthDate)
                .text(0x25, sex);
    }
}
