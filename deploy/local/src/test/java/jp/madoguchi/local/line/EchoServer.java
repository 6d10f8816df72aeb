package jp.madoguchi.local.line;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A far end that says back what it is told. */
final class EchoServer implements AutoCloseable {
    private final ServerSocket door;
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();

    private EchoServer(ServerSocket door) {
        this.door = door;
    }

    static EchoServer start() throws IOException {
        var server = new EchoServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        daemon(server::accept);
        return server;
    }

    int port() {
        return door.getLocalPort();
    }

    int accepted() {
        return accepted.get();
    }

    int openConnections() {
        return open.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                accepted.incrementAndGet();
                open.incrementAndGet();
                daemon(() -> echo(caller));
            } catch (IOException closed) {
                // The test is over.
            }
        }
    }

    private void echo(Socket caller) {
        try (caller) {
            caller.getInputStream().transferTo(caller.getOutputStream());
        } catch (IOException reset) {
            // A cut line ends a conversation so.
        } finally {
            open.decrementAndGet();
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "echo");
        thread.setDaemon(true);
        thread.start();
    }
}
