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
    private final Thread porter;

    private EchoServer(ServerSocket door) {
        this.door = door;
        this.porter = daemon(this::accept);
    }

    static EchoServer start() throws IOException {
        return new EchoServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
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

    /** Returns when nobody is let in any more: a waiting accept keeps the port open for a moment after the close. */
    @Override
    public void close() throws IOException {
        door.close();
        try {
            porter.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
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

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "echo");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
