package jp.madoguchi.gateway.clinic;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** 一本の接続: carried both ways by a thread each, until one end is gone or the line breaks it. */
final class LineConnection {
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Line line;
    private final Socket near;
    private final Socket far;
    private volatile LineFault fault = LineFault.NONE;

    LineConnection(Line line, Socket near, Socket far) {
        this.line = line;
        this.near = near;
        this.far = far;
    }

    void up() throws IOException {
        boolean isLost = false;
        try (near;
                far) {
            InputStream in = near.getInputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                isLost = isLost || (isRequest(buffer) && line.falls());
                if (isRequest(buffer) && isEntries(buffer, read)) {
                    fault = line.fate();
                }
                if (fault == LineFault.RESET) {
                    far.getOutputStream().write(buffer, 0, read / 2);
                    return;
                }
                if (fault == LineFault.HALF_OPEN) {
                    far.close();
                } else if (!line.isSilent() && !isLost) {
                    line.carry(far.getOutputStream(), buffer, read, true);
                }
            }
        }
    }

    void down() throws IOException {
        try (far) {
            InputStream in = far.getInputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (isAnswer(buffer, read)) {
                    line.linger();
                }
                if (fault == LineFault.SLOW_CLOSE) {
                    line.carry(near.getOutputStream(), buffer, read / 2, false);
                    LockSupport.parkNanos(CLOSING.toNanos());
                    return;
                }
                if (!line.isSilent() && fault != LineFault.ONE_WAY) {
                    line.carry(near.getOutputStream(), buffer, read, false);
                }
            }
        } finally {
            if (fault != LineFault.HALF_OPEN) {
                near.close();
            }
        }
    }

    private static boolean isRequest(byte[] buffer) {
        String start = new String(buffer, 0, 4, StandardCharsets.US_ASCII);
        return start.equals("GET ") || start.equals("POST");
    }

    private static boolean isAnswer(byte[] buffer, int read) {
        return new String(buffer, 0, read, StandardCharsets.ISO_8859_1).startsWith("HTTP/");
    }

    private static boolean isEntries(byte[] buffer, int read) {
        return new String(buffer, 0, read, StandardCharsets.UTF_8).startsWith("POST /gateway/entries");
    }
}
