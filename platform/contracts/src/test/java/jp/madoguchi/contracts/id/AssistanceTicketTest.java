package jp.madoguchi.contracts.id;

import static jp.madoguchi.contracts.id.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssistanceTicketTest {
    private static final PublicRecipientNumber RECIPIENT = PublicRecipientNumber.valueOf("1234566");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "12130019,12130019,12",
        "' １２１３００１９ ',12130019,12",
        "54016027,54016027,54",
        "19136019,19136019,19",
    })
    void readsTheNumberOfAPayer(String raw, String wire, String law) {
        PublicPayerNumber number = PublicPayerNumber.valueOf(raw);

        assertEquals(wire, number.toString());
        assertEquals(law, number.lawCode());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "12130018,public-payer-number-check-digit",
        "12888888,public-payer-number-check-digit",
        "12480018,public-payer-number-prefecture",
        "1213001,public-payer-number-length",
        "121300190,public-payer-number-length",
        "1213001A,public-payer-number-digits",
        "'',public-payer-number-missing",
    })
    void refusesWhatIsNoPayer(String raw, String code) {
        assertRefused(code, raw, PublicPayerNumber::valueOf, PublicPayerNumber::check);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1234567,public-recipient-number-check-digit",
        "123456,public-recipient-number-length",
        "12345660,public-recipient-number-length",
        "123456A,public-recipient-number-digits",
        "'',public-recipient-number-missing",
    })
    void refusesWhatIsNoRecipient(String raw, String code) {
        assertRefused(code, raw, PublicRecipientNumber::valueOf, PublicRecipientNumber::check);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"12130019,accepted", "25130014,accepted", "54016027,assistance-ticket-law"})
    void isGivenByTwoLawsAlone(String payer, String expected) {
        assertEquals(
                expected,
                AssistanceTicket.check(PublicPayerNumber.valueOf(payer), RECIPIENT)
                        .<String>match(ticket -> "accepted", refused -> refused));
    }

    @Test
    void namesNobodyInALog() {
        AssistanceTicket ticket = new AssistanceTicket(PublicPayerNumber.valueOf("12130019"), RECIPIENT);

        assertEquals("AssistanceTicket[***]", ticket.toString());
        assertFalse(RECIPIENT.toString().contains("1234566"));
    }
}
