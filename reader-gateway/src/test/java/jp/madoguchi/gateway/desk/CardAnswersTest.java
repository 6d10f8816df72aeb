package jp.madoguchi.gateway.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.gateway.domain.CardReading;
import jp.madoguchi.gateway.domain.CardTries;
import jp.madoguchi.gateway.domain.UnreadCause;
import jp.madoguchi.web.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CardAnswersTest {
    static Stream<Arguments> outcomes() {
        CardFace face = new CardFace("新橋 太郎", null, LocalDate.of(1954, 3, 26), Sex.MALE, null, null, null);
        return Stream.of(
                Arguments.of(new CardReading.Read(face), 200, ""),
                Arguments.of(new CardReading.WrongCode(new CardTries(9)), 422, "card-code-wrong"),
                Arguments.of(new CardReading.Refused(new CardTries(1)), 409, "card-last-try-kept"),
                Arguments.of(new CardReading.NoCard(), 409, "card-absent"),
                Arguments.of(new CardReading.NotThisCard(), 409, "not-this-card"),
                Arguments.of(new CardReading.CouldNotRead(UnreadCause.READER_MISSING), 503, "reader-missing"),
                Arguments.of(new CardReading.CouldNotRead(UnreadCause.READER_LOST), 503, "reader-lost"),
                Arguments.of(new CardReading.CouldNotRead(UnreadCause.READER_BUSY), 503, "reader-busy"),
                Arguments.of(new CardReading.CouldNotRead(UnreadCause.CARD_LOST), 503, "card-lost"),
                Arguments.of(new CardReading.CouldNotRead(UnreadCause.TIMED_OUT), 503, "card-silent"),
                Arguments.of(new CardReading.CouldNotRead(UnreadCause.NOT_UNDERSTOOD), 503, "card-unreadable"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("outcomes")
    void everyOutcomeHasAStableCode(CardReading reading, int status, String code) {
        Response response = CardAnswers.of(reading);
        assertEquals(status, response.getStatus());
        assertEquals(code, response.getEntity() instanceof Problem problem ? problem.code() : "");
    }
}
