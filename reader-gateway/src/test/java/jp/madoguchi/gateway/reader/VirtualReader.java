package jp.madoguchi.gateway.reader;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import jp.madoguchi.testing.Patience;
import org.jspecify.annotations.Nullable;

/**
 * 試験用のリーダー: the machine's real pcscd with the virtual reader of vsmartcard-vpcd, which speaks to a card over TCP
 * 35963 (two bytes of length, then a command; one byte is power, reset or the question for the ATR). One run at a time.
 */
public final class VirtualReader implements AutoCloseable {
    private static final int PORT = 35963;
    private static final int ASK_ATR = 4;
    private static final byte[] ATR = HexFormat.of().parseHex("3B80800101");
    private static final Path SERVICE = Path.of("/usr/sbin/pcscd");
    private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");
    private static final Path ONE_AT_A_TIME = Path.of(System.getProperty("java.io.tmpdir"), "madoguchi-card.lock");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** The service, where it is this run that started it. */
    private static volatile @Nullable Process service;

    private final FileChannel lock;
    private volatile @Nullable Socket card;

    private VirtualReader(FileChannel lock) {
        this.lock = lock;
    }

    /** The reader, or why there is none on this machine. */
    public static Opened open() throws IOException {
        if (!Files.exists(SERVICE) || !Files.exists(DRIVER)) {
            return new Opened(Optional.empty(), "pcscd or vsmartcard-vpcd is not installed");
        }
        FileChannel lock = FileChannel.open(ONE_AT_A_TIME, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isOurs(lock)) {
            lock.close();
            return new Opened(Optional.empty(), "another run holds the virtual card reader");
        }
        if (!isRunning() && !start()) {
            lock.close();
            return new Opened(Optional.empty(), "pcscd is not running and only root can start it");
        }
        return new Opened(Optional.of(new VirtualReader(lock)), "");
    }

    private static boolean isOurs(FileChannel lock) throws IOException {
        try {
            FileLock held = lock.tryLock();
            return held != null && held.isValid();
        } catch (OverlappingFileLockException heldByThisRun) {
            return false;
        }
    }

    private static boolean isRunning() {
        try (SocketChannel service = SocketChannel.open(UnixDomainSocketAddress.of(SOCKET))) {
            return service.isConnected();
        } catch (IOException nobodyListens) {
            return false;
        }
    }

    /** In the foreground, and until this run ends. */
    private static boolean start() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return false;
        }
        Process started = new ProcessBuilder(SERVICE.toString(), "--foreground")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
        Patience.await().atMost(PATIENCE).until(() -> isRunning() || !started.isAlive());
        service = started;
        return isRunning();
    }

    /** Whether the service may be stopped here: who else works with it is not to be disturbed. */
    boolean isServiceOurs() {
        return service != null;
    }

    /** Ends the service of PC/SC, and with it whatever lay on the reader. */
    void stopService() {
        Process running = service;
        if (running == null) {
            throw new IllegalStateException("not ours");
        }
        running.destroy();
        Patience.await().atMost(PATIENCE).until(() -> !running.isAlive() && !isRunning());
        takeAwayNow();
    }

    /** Starts it again. */
    void startService() throws IOException {
        if (!isRunning() && !start()) {
            throw new IllegalStateException("pcscd does not start");
        }
    }

    /** Puts the card on the reader and waits until the service has seen it. */
    public void insert(VirtualCard inserted) {
        remove();
        Socket socket = Patience.await()
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(VirtualReader::connect, connected -> connected != null);
        card = socket;
        Thread thread = new Thread(() -> serve(socket, inserted), "virtual-card");
        thread.setDaemon(true);
        thread.start();
        awaitPresent(true);
    }

    /** Takes the card away and waits until the service has seen that. */
    public void remove() {
        takeAwayNow();
        awaitPresent(false);
    }

    void takeAwayNow() {
        Socket present = card;
        card = null;
        if (present != null) {
            close(present);
        }
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 2000);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static void awaitPresent(boolean isPresent) {
        Patience.await()
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(CardException.class)
                .ignoreExceptionsInstanceOf(NoSuchAlgorithmException.class)
                .until(() -> isPresent
                        == !TerminalFactory.getInstance("PC/SC", null)
                                .terminals()
                                .list(CardTerminals.State.CARD_PRESENT)
                                .isEmpty());
    }

    private static void serve(Socket socket, VirtualCard card) {
        try (socket;
                DataInputStream in = new DataInputStream(socket.getInputStream());
                DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
            while (true) {
                byte[] message = new byte[in.readUnsignedShort()];
                in.readFully(message);
                if (message.length == 1 && message[0] == ASK_ATR) {
                    send(out, ATR);
                } else if (message.length == 1) {
                    card.reset();
                } else {
                    send(out, card.answer(message));
                }
            }
        } catch (IOException takenAway) {
            // The end of a card's life on the reader.
        }
    }

    private static void send(DataOutputStream out, byte[] answer) throws IOException {
        if (answer.length == 0) {
            return;
        }
        byte[] message = new byte[answer.length + 2];
        message[0] = (byte) (answer.length >> 8);
        message[1] = (byte) answer.length;
        System.arraycopy(answer, 0, message, 2, answer.length);
        out.write(message);
        out.flush();
    }

    private static void close(Closeable closed) {
        try {
            closed.close();
        } catch (IOException notWhole) {
            throw new UncheckedIOException(notWhole);
        }
    }

    @Override
    public void close() {
        try {
            remove();
        } finally {
            close(lock);
        }
    }

    /**
     * 開いたか.
     *
     * @param why in words where there is none
     */
    public record Opened(Optional<VirtualReader> reader, String why) {}
}
