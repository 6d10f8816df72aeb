package jp.madoguchi.gateway.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import jp.madoguchi.gateway.application.DependencyHealth;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.CardCode;
import jp.madoguchi.gateway.domain.Dependency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A reader whose plug is pulled: the virtual one of the machine has no plug, so here a reader of our own stands
 * behind the platform's API and fails as the system's does.
 */
class UnpluggedReaderTest {
    private static final CardCode CODE = CardCode.check("54032620310815", LocalDate.of(2026, 11, 21))
            .match(plausible -> plausible, findings -> {
                throw new AssertionError(findings);
            });

    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest(name = "{0} after {1} commands")
    @CsvSource({
        "SCARD_E_READER_UNAVAILABLE, 0, READER_LOST",
        "SCARD_E_READER_UNAVAILABLE, 1, READER_LOST",
        "SCARD_E_READER_UNAVAILABLE, 3, READER_LOST",
        "SCARD_E_UNKNOWN_READER, 2, READER_LOST",
        "SCARD_E_NO_READERS_AVAILABLE, 0, READER_LOST",
        "SCARD_E_NO_SERVICE, 2, READER_MISSING",
        "SCARD_W_REMOVED_CARD, 2, CARD_LOST",
        "SCARD_E_SHARING_VIOLATION, 0, READER_BUSY"
    })
    void isToldApartFromACardThatLeft(String code, int after, String cause) throws CardException {
        assertEquals(
                cause,
                CardDialogTest.outcome(PresentedCards.read(new Terminals(code, after, false), CODE, () -> false)));
    }

    @Test
    void oneThatIsGoneBeforeTheReadingIsMissing() throws CardException {
        assertEquals(
                "READER_MISSING",
                CardDialogTest.outcome(PresentedCards.read(new Terminals("", 0, true), CODE, () -> false)));
        assertEquals(List.of(), asked);
    }

    @Test
    void theWatchMissesNoReaderThatWasNeverThereAndTellsOneThatIsGone() {
        List<String> told = new ArrayList<>();
        CardReaderWatch watch = new CardReaderWatch(new Told(told));

        watch.look(() -> false);
        watch.look(() -> {
            throw new CardException("no service");
        });
        assertEquals("never-seen", reader(watch));
        watch.look(() -> true);
        assertEquals("present", reader(watch));
        watch.look(() -> false);
        assertEquals("unplugged", reader(watch));
        watch.look(() -> {
            throw new CardException("no service");
        });
        assertEquals("service-gone", reader(watch));
        watch.look(() -> true);

        assertEquals(List.of("up", "down", "down", "up"), told);
        assertEquals("present", reader(watch));
    }

    private static @Nullable Object reader(CardReaderWatch watch) {
        return watch.call().getData().orElseThrow().get("reader");
    }

    private record Told(List<String> told) implements DependencyHealth {
        @Override
        public BreakerState state(Dependency dependency) {
            return BreakerState.UNPROVEN;
        }

        @Override
        public void succeeded(Dependency dependency) {
            told.add("up");
        }

        @Override
        public void failed(Dependency dependency) {
            told.add("down");
        }
    }

    private final class Terminals extends CardTerminals {
        private final List<CardTerminal> terminals;

        Terminals(String code, int after, boolean isEmpty) {
            terminals = isEmpty ? List.of() : List.of(new Terminal(code, after));
        }

        @Override
        public List<CardTerminal> list(State state) {
            return terminals;
        }

        @Override
        public boolean waitForChange(long timeout) {
            return false;
        }
    }

    private final class Terminal extends CardTerminal {
        private final String code;
        private final int after;

        Terminal(String code, int after) {
            this.code = code;
            this.after = after;
        }

        @Override
        public String getName() {
            return "reader with a plug";
        }

        @Override
        public Card connect(String protocol) throws CardException {
            if (after == 0) {
                throw pulled(code);
            }
            return new PluggedCard(code, after);
        }

        @Override
        public boolean isCardPresent() {
            return true;
        }

        @Override
        public boolean waitForCardPresent(long timeout) {
            return true;
        }

        @Override
        public boolean waitForCardAbsent(long timeout) {
            return false;
        }
    }

    private static CardException pulled(String code) {
        return new CardException("failed", new Exception(code));
    }

    /** Answers as 券面事項入力補助 does until the plug is pulled. */
    private final class PluggedCard extends Card {
        private final String code;
        private final VirtualCard card = new VirtualCard("54032620310815", 10, CardFile.anyFourItems());
        private int left;

        PluggedCard(String code, int after) {
            this.code = code;
            this.left = after;
        }

        @Override
        public ATR getATR() {
            return new ATR(new byte[] {0x3B, 0});
        }

        @Override
        public String getProtocol() {
            return "T=1";
        }

        @Override
        public CardChannel getBasicChannel() {
            return new CardChannel() {
                @Override
                public Card getCard() {
                    return PluggedCard.this;
                }

                @Override
                public int getChannelNumber() {
                    return 0;
                }

                @Override
                public ResponseAPDU transmit(CommandAPDU command) throws CardException {
                    left--;
                    if (left < 0) {
                        throw pulled(code);
                    }
                    asked.add(Integer.toHexString(command.getINS()));
                    return new ResponseAPDU(card.answer(command.getBytes()));
                }

                @Override
                public int transmit(ByteBuffer command, ByteBuffer response) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void close() {
                    throw new IllegalStateException("the basic channel stays open");
                }
            };
        }

        @Override
        public CardChannel openLogicalChannel() throws CardException {
            throw pulled(code);
        }

        @Override
        public void beginExclusive() {
            asked.add("exclusive");
        }

        @Override
        public void endExclusive() {
            asked.add("shared");
        }

        @Override
        public byte[] transmitControlCommand(int controlCode, byte[] command) throws CardException {
            throw pulled(code);
        }

        @Override
        public void disconnect(boolean reset) throws CardException {
            throw pulled(code);
        }
    }
}
