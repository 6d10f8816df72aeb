package jp.madoguchi.eligibility.rest;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 行の切り出し: makes lines of the pieces a body comes in. Of a line that is too long it keeps nothing but the place. */
final class LineSplitter {
    private final int limit;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private long number = 1;
    private boolean tooLong;
    private boolean anything;

    LineSplitter(int limit) {
        this.limit = limit;
    }

    /** The lines this piece completes. */
    List<Line> add(byte[] piece) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < piece.length; i++) {
            if (piece[i] == '\n') {
                keep(piece, from, i - from);
                lines.add(complete());
                from = i + 1;
            }
        }
        if (from < piece.length) {
            keep(piece, from, piece.length - from);
            anything = true;
        }
        return lines;
    }

    /** The last line, when no line feed ended it. */
    Optional<Line> end() {
        return anything ? Optional.of(complete()) : Optional.empty();
    }

    private void keep(byte[] piece, int from, int length) {
        if (tooLong || begun.size() + length > limit) {
            tooLong = true;
            begun.reset();
        } else {
            begun.write(piece, from, length);
        }
    }

    private Line complete() {
        Line line = new Line(number, Buffer.buffer(begun.toByteArray()), tooLong);
        number++;
        begun.reset();
        tooLong = false;
        anything = false;
        return line;
    }
}
