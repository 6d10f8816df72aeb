package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.rules.CardMedium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptCardTest {
    private static final UUID OTHER = UUID.fromString("01900000-0000-7000-8000-000000000002");
    private static final LocalDate EXPIRES = LocalDate.of(2029, 4, 1);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "without versions the same again, 0,0,2029-04-01,same,KEPT",
        "without versions what is told may change, 0,0,2030-04-01,same,KEPT",
        "without versions a second person joins, 0,0,2029-04-01,other,JOINED",
        "the first version says whose it is, 0,1,2029-04-01,other,RESTATED",
        "a later version says it anew, 1,2,2030-04-01,same,RESTATED",
        "the same version again, 2,2,2029-04-01,same,KEPT",
        "the same version told otherwise, 2,2,2030-04-01,same,CONFLICTING",
        "the same version for somebody else, 2,2,2029-04-01,other,JOINED",
        "an older version changes nothing, 2,1,2030-04-01,other,LATE",
        "one without a version is older than any, 2,0,2030-04-01,same,LATE",
    })
    void countsWhatWasSaidLater(
            String name, long kept, long arriving, LocalDate expiresOn, String whose, CardChange change) {
        KeptCard card = new KeptCard(kept, card(EXPIRES), Set.of(CoverageFixture.PERSON));
        UUID person = whose.equals("same") ? CoverageFixture.PERSON : OTHER;

        assertEquals(change, card.take(record(arriving, expiresOn), person));
    }

    @Test
    void writesNoSerialNumberIntoAnyText() {
        assertFalse(record(1, EXPIRES).toString().contains("A1"));
    }

    private static CardRecord record(long version, LocalDate expiresOn) {
        return new CardRecord(
                new CertificateSerial("A1"), "record-1", Feeder.IMPLEMENTING_BODY, card(expiresOn), version);
    }

    private static Card card(LocalDate expiresOn) {
        return new Card(CardMedium.CARD, expiresOn, false);
    }

    @Test
    void aRegistrationEndsInOneOfThreeWays() {
        CardOutcome standing = new CardOutcome.Standing(OTHER, true, 2, List.of(CoverageFixture.PERSON));

        assertEquals("2", words(standing));
        assertEquals("unknown", words(new CardOutcome.Unknown()));
        assertEquals("conflicting", words(new CardOutcome.Conflicting()));
        assertEquals(
                true,
                Mislink.ofCard(OTHER, OTHER, CoverageFixture.PERSON, EXPIRES).byCard());
    }

    private static String words(CardOutcome outcome) {
        return outcome.match(done -> Long.toString(done.holders()), () -> "unknown", () -> "conflicting");
    }
}
