package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.id.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CardReadingTest {
    private static final CardFace FACE =
            new CardFace("新橋 太郎", null, LocalDate.of(1954, 3, 26), Sex.MALE, "東京都港区新橋2-1-3", null, null);

    @ParameterizedTest(name = "{0} left")
    @CsvSource({"0, false", "1, false", "2, true", "10, true"})
    void theLastTryIsKept(int left, boolean isAllowed) {
        assertEquals(isAllowed, new CardTries(left).allowAnother());
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(new CardReading.Read(FACE), "read 1954-03-26"),
                Arguments.of(new CardReading.WrongCode(new CardTries(9)), "wrong 9"),
                Arguments.of(new CardReading.Refused(new CardTries(1)), "kept 1"),
                Arguments.of(new CardReading.NoCard(), "no card"),
                Arguments.of(new CardReading.NotThisCard(), "not this card"),
                Arguments.of(new CardReading.CouldNotRead(UnreadCause.CARD_LOST), "CARD_LOST"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("outcomes")
    void everyOutcomeHasItsOwnBranch(CardReading reading, String expected) {
        assertEquals(
                expected,
                reading.match(
                        face -> "read " + face.birthDate(),
                        tries -> "wrong " + tries.left(),
                        tries -> "kept " + tries.left(),
                        () -> "no card",
                        () -> "not this card",
                        UnreadCause::name));
    }
}
