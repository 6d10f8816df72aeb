package jp.madoguchi.local.line;

import java.io.IOException;
import java.net.Socket;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** 接続: one connection over the line, with its near and its far end. */
final class Connection {
    private static final int BUFFER = 16 * 1024;

    private final Socket near;
    private final Consumer<Connection> onEnd;
    private final BooleanSupplier lineIsCut;
    private @Nullable Socket far;
    private boolean ended;

    Connection(Socket near, Consumer<Connection> onEnd, BooleanSupplier lineIsCut) {
        this.near = near;
        this.onEnd = onEnd;
        this.lineIsCut = lineIsCut;
    }

    /** Takes the far end. A connection that was reset while its far end was being reached resets that too. */
    synchronized void reach(Socket reached) {
        far = reached;
        if (ended) {
            resetSocket(reached);
        }
    }

    void pumpUp() {
        Socket target = farEnd();
        if (target != null) {
            pump(near, target);
        }
    }

    void pumpDown() {
        Socket source = farEnd();
        if (source != null) {
            pump(source, near);
        }
    }

    /** Reads what the near end says and answers nothing. */
    void swallow() {
        pump(near, null);
    }

    /** Ends both sides with a TCP reset, as a broken line does; nobody is told politely. */
    synchronized void reset() {
        ended = true;
        resetSocket(near);
        if (far != null) {
            resetSocket(far);
        }
        onEnd.accept(this);
    }

    private synchronized @Nullable Socket farEnd() {
        return far;
    }

    private void pump(Socket from, @Nullable Socket to) {
        var buffer = new byte[BUFFER];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (to != null && !lineIsCut.getAsBoolean()) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
            finish(to);
        } catch (IOException broken) {
            // Either end is gone: the other must learn it the same hard way.
            reset();
        }
    }

    /** Passes on an orderly end, unless the line is cut: then the other side hears nothing, not even that. */
    private void finish(@Nullable Socket to) throws IOException {
        if (to == null) {
            reset();
        } else if (!lineIsCut.getAsBoolean()) {
            to.shutdownOutput();
            closeIfBothAreDone();
        }
    }

    private synchronized void closeIfBothAreDone() throws IOException {
        Socket other = far;
        if (other != null && near.isOutputShutdown() && other.isOutputShutdown()) {
            ended = true;
            near.close();
            other.close();
            onEnd.accept(this);
        }
    }

    private static void resetSocket(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyGone) {
            // A socket that cannot be reset is closed already, which is what was wanted.
        }
    }
}
