package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.rules.CardMedium;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final CertificateSerial SERIAL = new CertificateSerial("0A1B2C");

    @ParameterizedTest(name = "{0} by {1} of a {2}")
    @Covers({"ELG-205", "ELG-207"})
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-12-01,NUMBER,INSURANCE_CARD,",
                "2025-12-02,NUMBER,INSURANCE_CARD,",
                "2026-03-31,NUMBER,INSURANCE_CARD,",
                "2026-04-01,NUMBER,INSURANCE_CARD,ELG-205",
                "2026-11-21,NUMBER,INSURANCE_CARD,ELG-205",
                "2026-11-21,NUMBER,ELIGIBILITY_CERTIFICATE,",
                "2026-11-21,NUMBER,-,",
                "2026-11-21,CARD,-,",
                "2026-11-21,CARD,ELIGIBILITY_CERTIFICATE,ELG-207",
                "2026-11-21,CARD,INSURANCE_CARD,ELG-205 ELG-207",
            })
    void asksByADocumentOnlyWhileItIsOfUse(
            LocalDate day, CheckMethod method, @Nullable ShownDocument shown, @Nullable String broken) {
        CheckQuestion question = new CheckQuestion.ByNumbers(
                method, CoverageFixture.numbers("A", "01"), CoverageFixture.BORN, day, shown);

        assertEquals(broken == null ? List.of() : List.of(broken.split(" ")), broken(question));
    }

    @ParameterizedTest(name = "{0} typed by a person")
    @Covers("ELG-208")
    @CsvSource({"NUMBER,", "CARD,ELG-208", "FOUR_ITEMS,ELG-201"})
    void takesNumbersOfACardFromAReaderAlone(CheckMethod method, @Nullable String broken) {
        CheckQuestion typed =
                new CheckQuestion.ByNumbers(method, CoverageFixture.numbers("A", "01"), CoverageFixture.BORN, TODAY);

        assertEquals(
                broken == null ? List.of() : List.of(broken),
                QuestionRules.brokenByHand(typed, TODAY).stream().map(Rule::id).toList());
    }

    @Test
    void takesACertificateFromWhoeverHasTheCard() {
        CheckQuestion byCertificate = new CheckQuestion.ByCertificate(SERIAL, null, TODAY);

        assertEquals(List.of(), QuestionRules.brokenByHand(byCertificate, TODAY));
    }

    @ParameterizedTest(name = "by certificate on {0}, born {1}")
    @Covers({"ELG-202", "ELG-203", "ELG-204"})
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-21,-,",
                "2022-10-01,-,",
                "2022-09-30,-,",
                "2022-09-30,1984-04-01,",
                "2019-04-01,1984-04-01,",
                "2019-03-31,-,ELG-204",
                "2026-11-22,-,ELG-202",
                "2026-11-20,2026-11-20,",
                "2026-11-20,2026-11-21,ELG-203",
            })
    void asksByACertificateAlone(LocalDate day, @Nullable LocalDate born, @Nullable String broken) {
        CheckQuestion question = new CheckQuestion.ByCertificate(SERIAL, born, day);

        assertEquals(broken == null ? List.of() : List.of(broken.split(" ")), broken(question));
    }

    @ParameterizedTest(name = "{0}, pinless {1}")
    @Covers("ELG-251")
    @CsvSource({"CARD,false,", "CARD,true,", "PHONE,false,", "PHONE,true,ELG-251"})
    void onlyACardDoesWithoutAPin(CardMedium kind, boolean pinless, @Nullable String broken) {
        CardRecord record =
                new CardRecord(SERIAL, "record-1", Feeder.IMPLEMENTING_BODY, new Card(kind, TODAY, pinless), 1);

        assertEquals(
                broken == null ? List.of() : List.of(broken),
                CardRules.broken(record).stream().map(Rule::id).toList());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0a1b2c,A1B2C", "A1B2C,A1B2C", "00000000,0", "0,0", "10,10"})
    void readsOneSerialNumberInEverySpelling(String given, String kept) {
        assertEquals(kept, new CertificateSerial(given).hex());
    }

    @Test
    void tellsNobodyInALogWhoIsAskedFor() {
        CheckQuestion byCertificate = new CheckQuestion.ByCertificate(SERIAL, CoverageFixture.BORN, TODAY);
        CheckQuestion byNumbers = new CheckQuestion.ByNumbers(
                CheckMethod.NUMBER, CoverageFixture.numbers("A", "01"), CoverageFixture.BORN, TODAY);

        for (Object personal : List.of(
                byCertificate, byNumbers, new CardRecord(SERIAL, "r", Feeder.IMPLEMENTING_BODY, anyCard(), 1))) {
            assertFalse(personal.toString().contains("A1B2C"));
            assertFalse(personal.toString().contains("1984"));
        }
    }

    private static Card anyCard() {
        return new Card(CardMedium.CARD, TODAY, false);
    }

    private static List<String> broken(CheckQuestion question) {
        return QuestionRules.broken(question, TODAY).stream().map(Rule::id).toList();
    }
}
