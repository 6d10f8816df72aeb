package jp.madoguchi.gateway.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import jp.madoguchi.gateway.domain.CardCode;
import jp.madoguchi.gateway.domain.CardReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dialog with a card inside this JVM: what a card says on its way decides, and never costs a try too many. */
class CardDialogTest {
    private static final String CODE = "54032620310815";
    private static final String VERIFY = "00200080";

    @Test
    void asksForTheCounterBeforeItShowsTheCodeAndSelectsNoOtherFile() throws CardException {
        VirtualCard card = new VirtualCard(CODE, 10, CardFile.anyFourItems());
        assertEquals("read", outcome(read(card, false)));
        assertEquals(
                List.of("00A4040C", "00A4020C", VERIFY, VERIFY, "00A4020C", "00B00000", "00B00000", "00B000FF"),
                card.asked());
    }

    @Test
    void spendsNoTryWhenNobodyWaitsAnyMore() throws CardException {
        VirtualCard card = new VirtualCard(CODE, 10, CardFile.anyFourItems());
        assertEquals("TIMED_OUT", outcome(read(card, true)));
        assertEquals(1, card.asked().stream().filter(VERIFY::equals).count());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the application is not there,           00A4040C, 6A82, not this card, 0",
        "the card knows no such command,         00A4040C, 6D00, not this card, 0",
        "the card knows no such class,           00A4040C, 6E00, not this card, 0",
        "the card has an error of its own,       00A4040C, 6F00, NOT_UNDERSTOOD, 0",
        "the file of the code is not there,      00A4020C, 6A82, NOT_UNDERSTOOD, 0",
        "one try is left,                        00200080, 63C1, kept 1, 1",
        "no try is left,                         00200080, 63C0, kept 0, 1",
        "locked,                                 00200080, 6983, kept 0, 1",
        "invalidated,                            00200080, 6984, kept 0, 1",
        "the counter is not told,                00200080, 6300, NOT_UNDERSTOOD, 1",
        "the counter is no counter,              00200080, 9000, NOT_UNDERSTOOD, 1",
        "the file cannot be read,                00B00000, 6982, NOT_UNDERSTOOD, 2"
    })
    void stopsWhereTheCardRefuses(String name, String command, String status, String expected, int verifies)
            throws CardException {
        VirtualCard card = new AnsweringCard(Map.of(command, HexFormat.of().parseHex(status)), CardFile.anyFourItems());
        assertEquals(expected, outcome(read(card, false)));
        assertEquals(verifies, card.asked().stream().filter(VERIFY::equals).count());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "empty,                     ''",
        "shorter than its own head, FF2000",
        "noise,                     FFFFFFFFFFFFFFFF",
        "claims 60 KiB,             FF2082F000DF2108",
        "ends before its length,    FF207FDF21080000"
    })
    void aFileThatIsNotWholeIsNotUnderstood(String name, String file) throws CardException {
        VirtualCard card = new VirtualCard(CODE, 10, HexFormat.of().parseHex(file));
        assertEquals("NOT_UNDERSTOOD", outcome(read(card, false)));
    }

    @Test
    void aReadingShowsNothingOfThePersonInALog() throws CardException {
        CardReading reading = read(new VirtualCard(CODE, 10, CardFile.anyFourItems()), false);
        assertFalse(reading.toString().contains("新橋"), "the name");
    }

    private static CardReading read(VirtualCard card, boolean isGivenUp) throws CardException {
        CardCode code = CardCode.check(CODE, LocalDate.of(2026, 11, 21)).match(plausible -> plausible, findings -> {
            throw new AssertionError(findings);
        });
        return new CardDialog(new Inside(card)).read(code, () -> isGivenUp);
    }

    static String outcome(CardReading reading) {
        return reading.match(
                face -> "read",
                tries -> "wrong " + tries.left(),
                tries -> "kept " + tries.left(),
                () -> "no card",
                () -> "not this card",
                Enum::name);
    }

    /** Answers one command always in the same way. */
    private static final class AnsweringCard extends VirtualCard {
        private final Map<String, byte[]> answers;

        AnsweringCard(Map<String, byte[]> answers, byte[] file) {
            super(CODE, 10, file);
            this.answers = answers;
        }

        @Override
        synchronized byte[] answer(byte[] command) {
            byte[] usual = super.answer(command);
            return answers.getOrDefault(HexFormat.of().withUpperCase().formatHex(command, 0, 4), usual);
        }
    }

    /** A channel without a reader between. */
    private static final class Inside extends CardChannel {
        private final VirtualCard card;

        Inside(VirtualCard card) {
            this.card = card;
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) {
            return new ResponseAPDU(card.answer(command.getBytes()));
        }

        @Override
        public Card getCard() {
            throw new UnsupportedOperationException("no reader");
        }

        @Override
        public int getChannelNumber() {
            return 0;
        }

        @Override
        public int transmit(ByteBuffer command, ByteBuffer response) {
            throw new UnsupportedOperationException("not used");
        }

        @Override
        public void close() {}
    }
}
