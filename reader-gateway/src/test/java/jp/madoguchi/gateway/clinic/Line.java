package jp.madoguchi.gateway.clinic;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** 回線: a TCP line that can really be cut, with a refusal or in silence, and mended. */
public final class Line {
    private final int port;
    private final InetSocketAddress target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;
    private volatile boolean isSilent;

    Line(int targetPort) {
        try {
            target = new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort);
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            port = door.getLocalPort();
            accept(door);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public int port() {
        return port;
    }

    /** Nobody answers at the other end: connections break and new ones are refused. */
    public void refuse() {
        try {
            door.close();
            hangUp();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Everything is swallowed: connections stand, and not a byte comes back. */
    public void swallow() {
        isSilent = true;
    }

    /** The line is as it was. */
    public void mend() {
        try {
            if (isSilent) {
                isSilent = false;
                hangUp();
            }
            if (door.isClosed()) {
                ServerSocket again = new ServerSocket();
                again.setReuseAddress(true);
                again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
                door = again;
                accept(again);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    private void accept(ServerSocket from) {
        thread(() -> {
            while (true) {
                Socket near = from.accept();
                Socket far = new Socket();
                far.connect(target);
                open.add(near);
                open.add(far);
                thread(() -> copy(near, far));
                thread(() -> copy(far, near));
            }
        });
    }

    private void copy(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!isSilent) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        }
    }

    private static void thread(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException ended) {
                        Thread.currentThread().interrupt();
                    }
                },
                "line");
        thread.setDaemon(true);
        thread.start();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
