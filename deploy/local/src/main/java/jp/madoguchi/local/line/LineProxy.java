package jp.madoguchi.local.line;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * 回線: a TCP proxy on the loopback address. Cutting it cuts the line in truth: no flag in any part of the suite knows
 * of it.
 * Connections of the time before a cut, and those opened during it, never come back to life after it.
 */
public final class LineProxy implements AutoCloseable {
    private static final int BACKLOG = 128;

    private final String name;
    private final ServerSocket door;
    private final int targetPort;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Cut cut;

    private LineProxy(String name, ServerSocket door, int targetPort) {
        this.name = name;
        this.door = door;
        this.targetPort = targetPort;
    }

    /** Opens the line. Port 0 takes any free port, see {@link #port()}. */
    public static LineProxy open(String name, int port, int targetPort) throws IOException {
        var door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        var proxy = new LineProxy(name, door, targetPort);
        proxy.daemon("accept", proxy::accept);
        return proxy;
    }

    /** The port that clients of this line connect to. */
    public int port() {
        return door.getLocalPort();
    }

    /** Cuts the line. A second cut changes only the way it is cut. */
    public void cut(Cut how) {
        synchronized (connections) {
            cut = how;
            if (how == Cut.RESET) {
                resetAll();
            }
        }
    }

    /** Lets new connections pass again. */
    public void restore() {
        synchronized (connections) {
            resetAll();
            cut = null;
        }
    }

    /** Whether the line is cut now. */
    public boolean isCut() {
        return cut != null;
    }

    /** How many connections are held, silent ones included. */
    public int openConnections() {
        return connections.size();
    }

    @Override
    public void close() throws IOException {
        door.close();
        synchronized (connections) {
            resetAll();
        }
    }

    private void resetAll() {
        connections.forEach(Connection::reset);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                admit(new Connection(door.accept(), connections::remove, this::isCut));
            } catch (IOException gone) {
                // The door was closed, or this one caller left before it was let in. The loop condition tells which.
            }
        }
    }

    private void admit(Connection connection) {
        Cut now;
        synchronized (connections) {
            // An accept that was waiting when the door closed may still let one caller in.
            now = door.isClosed() ? Cut.RESET : cut;
            connections.add(connection);
        }
        if (now == Cut.RESET) {
            connection.reset();
        } else if (now == Cut.SILENCE) {
            daemon("silent", connection::swallow);
        } else {
            daemon("connect", () -> join(connection));
        }
    }

    private void join(Connection connection) {
        Socket far = new Socket();
        try {
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort));
        } catch (IOException unreachable) {
            connection.reset();
            return;
        }
        connection.reach(far);
        daemon("up", connection::pumpUp);
        daemon("down", connection::pumpDown);
    }

    private void daemon(String what, Runnable work) {
        var thread = new Thread(work, "line-" + name + "-" + what);
        thread.setDaemon(true);
        thread.start();
    }
}
