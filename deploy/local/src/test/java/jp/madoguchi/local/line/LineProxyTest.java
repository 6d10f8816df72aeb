package jp.madoguchi.local.line;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineProxyTest {
    private static final int READ_LIMIT_MS = 3_000;
    private static final int SILENCE_MS = 200;
    private static final Duration SOON = Duration.ofSeconds(3);

    private EchoServer server;
    private LineProxy line;

    @BeforeEach
    void openLine() throws IOException {
        server = EchoServer.start();
        line = LineProxy.open("test", 0, server.port());
    }

    @AfterEach
    void closeLine() throws IOException {
        line.close();
        server.close();
    }

    @Test
    void carriesBytesBothWays() throws IOException {
        try (Socket caller = call()) {
            assertEquals("ping", exchange(caller, "ping"));
        }
    }

    @Test
    void carriesMoreThanOneBufferUnchanged() throws IOException {
        String long100k = "0123456789".repeat(10_000);
        try (Socket caller = call()) {
            assertEquals(long100k, exchange(caller, long100k));
        }
    }

    @Test
    void passesOnAnOrderlyEndAndForgetsTheConnection() throws IOException {
        try (Socket caller = call()) {
            exchange(caller, "last words");
            caller.shutdownOutput();
            assertEquals(-1, caller.getInputStream().read());
        }
        await().atMost(SOON).untilAsserted(() -> assertEquals(0, line.openConnections()));
    }

    @Test
    void breaksEveryOpenConnectionWhenCut() throws IOException {
        try (Socket caller = call()) {
            exchange(caller, "ping");
            line.cut(Cut.RESET);
            assertThrows(SocketException.class, () -> caller.getInputStream().read());
        }
        await().atMost(SOON).untilAsserted(() -> assertEquals(0, server.openConnections()));
    }

    @Test
    void breaksNewConnectionsWhileCut() {
        line.cut(Cut.RESET);
        assertThrows(SocketException.class, () -> exchange(call(), "ping"));
        assertEquals(0, server.accepted());
    }

    @Test
    void leavesCallersWithoutAnAnswerWhenSilent() throws IOException {
        try (Socket before = call()) {
            exchange(before, "ping");
            line.cut(Cut.SILENCE);
            try (Socket during = call()) {
                assertSilent(before);
                assertSilent(during);
            }
        }
        assertEquals(1, server.accepted());
    }

    @Test
    void letsOnlyNewConnectionsPassAfterASilence() throws IOException {
        try (Socket before = call()) {
            exchange(before, "ping");
            line.cut(Cut.SILENCE);
            assertTrue(line.isCut());
            line.restore();
            assertFalse(line.isCut());
            assertThrows(SocketException.class, () -> exchange(before, "still there?"));
        }
        try (Socket after = call()) {
            assertEquals("back", exchange(after, "back"));
        }
    }

    @Test
    void letsNewConnectionsPassAfterAReset() throws IOException {
        line.cut(Cut.RESET);
        line.restore();
        try (Socket after = call()) {
            assertEquals("back", exchange(after, "back"));
        }
    }

    @Test
    void breaksTheConnectionWhenTheFarEndIsDown() throws IOException {
        server.close();
        assertThrows(SocketException.class, () -> exchange(call(), "ping"));
    }

    private Socket call() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), line.port());
        socket.setSoTimeout(READ_LIMIT_MS);
        return socket;
    }

    private static String exchange(Socket caller, String words) throws IOException {
        var speaker = new Thread(() -> {
            try {
                caller.getOutputStream().write(words.getBytes(US_ASCII));
            } catch (IOException broken) {
                // The reading side reports the same break.
            }
        });
        speaker.start();
        byte[] answer = caller.getInputStream().readNBytes(words.length());
        if (answer.length < words.length()) {
            throw new SocketException("ended after " + answer.length + " bytes");
        }
        return new String(answer, US_ASCII);
    }

    private static void assertSilent(Socket caller) throws IOException {
        caller.setSoTimeout(SILENCE_MS);
        caller.getOutputStream().write("anybody?".getBytes(US_ASCII));
        assertThrows(SocketTimeoutException.class, () -> caller.getInputStream().read());
    }
}
