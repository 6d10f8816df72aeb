package jp.madoguchi.gateway.reader;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Set;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import org.jboss.logging.Logger;

/**
 * PC/SCの接続サービス（pcscd・Windowsのスマートカード サービス）へのつながり: where the readers of this machine are asked for. The platform's API
 * connects to the service once and never again (JDK-8026326), though the service may be restarted, and Windows ends it
 * whenever the last reader is unplugged. So a connection that is dead is forgotten here, and the next question makes a
 * new one. There is no door for that in the API: its own field is reset, for which the start script opens its package.
 * Where that is not opened, or a later Java has no such field, the connection stays as it is.
 */
final class PcscConnection {
    private static final Logger LOG = Logger.getLogger(PcscConnection.class);
    private static final String INSIDE = "sun.security.smartcardio.PCSCTerminals";
    private static final Set<String> GONE =
            Set.of("SCARD_E_NO_SERVICE", "SCARD_E_SERVICE_STOPPED", "SCARD_E_INVALID_HANDLE");

    private PcscConnection() {}

    /** Asks the readers of this machine; once more over a new connection if the one there was is dead. */
    static <T> T ask(Question<T> question) throws CardException, NoSuchAlgorithmException {
        try {
            return question.of(terminals());
        } catch (CardException failure) {
            if (!isGone(reason(failure)) || !forget()) {
                throw failure;
            }
            return question.of(terminals());
        }
    }

    /** Not the default factory: that one stays empty for ever if the service was not there at the first look. */
    private static CardTerminals terminals() throws NoSuchAlgorithmException {
        return TerminalFactory.getInstance("PC/SC", null).terminals();
    }

    /** Whether this is what PC/SC says when the service behind a connection is not there any more. */
    static boolean isGone(String reason) {
        return GONE.contains(reason);
    }

    /** The code of PC/SC where there is one, else the class; neither says anything about the card's holder. */
    static String reason(Exception failure) {
        Throwable cause = failure.getCause();
        String code = cause == null ? null : cause.getMessage();
        return code == null || !code.startsWith("SCARD_") ? failure.getClass().getSimpleName() : code;
    }

    /**
     * Forgets the connection and the readers that were found over it; false where that cannot be done. Two threads that
     * do it at once leave one connection more than is needed behind, which is dead or idle.
     */
    private static boolean forget() {
        try {
            Class<?> inside = Class.forName(INSIDE);
            Field connection = open(inside, "contextId");
            Field readers = open(inside, "terminals");
            synchronized (inside) {
                if (readers.get(null) instanceof Map<?, ?> found) {
                    found.clear();
                }
                connection.setLong(null, 0);
            }
            LOG.info("the card reader service is asked for anew");
            return true;
        } catch (ReflectiveOperationException | InaccessibleObjectException closed) {
            LOG.warnf(
                    "the card reader service cannot be asked for anew: %s",
                    closed.getClass().getSimpleName());
            return false;
        }
    }

    private static Field open(Class<?> inside, String name) throws NoSuchFieldException {
        Field field = inside.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /**
     * 読み取り機への問い.
     *
     * @param <T> what it is answered with
     */
    @FunctionalInterface
    interface Question<T> {
        T of(CardTerminals terminals) throws CardException;
    }
}
