package jp.madoguchi.gateway.reader;

import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import jp.madoguchi.gateway.domain.CardCode;
import jp.madoguchi.gateway.domain.CardReading;
import jp.madoguchi.gateway.domain.UnreadCause;
import org.jboss.logging.Logger;

/** 置かれたカード: what lies on the PC/SC readers of this machine at this moment. Blocks its thread. */
final class PresentedCards {
    private static final Logger LOG = Logger.getLogger(PresentedCards.class);
    private static final String ANY_PROTOCOL = "*";
    private static final String USED_BY_ANOTHER = "SCARD_E_SHARING_VIOLATION";
    private static final Set<String> READER_GONE = Set.of(
            "SCARD_E_READER_UNAVAILABLE",
            "SCARD_E_UNKNOWN_READER",
            "SCARD_E_NO_READERS_AVAILABLE",
            "SCARD_F_COMM_ERROR");

    private PresentedCards() {}

    /** Reads the first card of the right kind; cards of another kind beside it (HPKIカード) are passed over. */
    static CardReading read(CardCode code, BooleanSupplier givenUp) {
        try {
            return PcscConnection.ask(terminals -> read(terminals, code, givenUp));
        } catch (NoSuchAlgorithmException | CardException noService) {
            LOG.debugf("no card reader: %s", PcscConnection.reason(noService));
            return new CardReading.CouldNotRead(UnreadCause.READER_MISSING);
        }
    }

    static CardReading read(CardTerminals terminals, CardCode code, BooleanSupplier givenUp) throws CardException {
        if (terminals.list().isEmpty()) {
            return new CardReading.CouldNotRead(UnreadCause.READER_MISSING);
        }
        CardReading reading = new CardReading.NoCard();
        for (CardTerminal terminal : terminals.list(CardTerminals.State.CARD_PRESENT)) {
            reading = read(terminal, code, givenUp);
            if (!(reading instanceof CardReading.NotThisCard)) {
                return reading;
            }
        }
        return reading;
    }

    private static CardReading read(CardTerminal terminal, CardCode code, BooleanSupplier givenUp) {
        try {
            Card card = terminal.connect(ANY_PROTOCOL);
            try {
                // Between showing the code and reading the file no other program gets a word in.
                card.beginExclusive();
                return new CardDialog(card.getBasicChannel()).read(code, givenUp);
            } finally {
                release(card);
            }
        } catch (CardNotPresentException takenAway) {
            return new CardReading.NoCard();
        } catch (CardException | IllegalStateException lost) {
            LOG.warnf("card not read: %s", PcscConnection.reason(lost));
            return new CardReading.CouldNotRead(cause(PcscConnection.reason(lost)));
        }
    }

    private static UnreadCause cause(String reason) {
        if (USED_BY_ANOTHER.equals(reason)) {
            return UnreadCause.READER_BUSY;
        }
        if (PcscConnection.isGone(reason)) {
            return UnreadCause.READER_MISSING;
        }
        return READER_GONE.contains(reason) ? UnreadCause.READER_LOST : UnreadCause.CARD_LOST;
    }

    /** Resets the card, so that it forgets it was shown the code. What was read before that stands. */
    private static void release(Card card) {
        try {
            card.disconnect(true);
        } catch (CardException | IllegalStateException alreadyGone) {
            LOG.debugf("card not released: %s", PcscConnection.reason(alreadyGone));
        }
    }
}
