package jp.madoguchi.gateway.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;

/** ログの検算: SQLite's running sum over its log, which tells how far the log is whole. */
final class LogSum {
    private static final int SUMMED_OF_HEADER = 24;
    private static final int SUMMED_OF_FRAME = 8;
    private static final int FRAME_HEADER = 24;
    private static final int SALT_OF_HEADER = 16;
    private static final int SALT_OF_FRAME = 8;
    private static final int SUM_OF_FRAME = 16;

    private final ByteOrder order;
    private int first;
    private int second;

    LogSum(ByteBuffer header) {
        this.order = (header.getInt(0) & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        add(header, 0, SUMMED_OF_HEADER);
    }

    /** Nothing if the log ends before this frame; else the size of the file after the commit it ends, or zero. */
    OptionalLong follow(ByteBuffer frame, ByteBuffer header) {
        if (frame.getLong(SALT_OF_FRAME) != header.getLong(SALT_OF_HEADER)) {
            return OptionalLong.empty();
        }
        add(frame, 0, SUMMED_OF_FRAME);
        add(frame, FRAME_HEADER, PageFile.SIZE);
        return frame.getInt(SUM_OF_FRAME) == first && frame.getInt(SUM_OF_FRAME + Integer.BYTES) == second
                ? OptionalLong.of(Integer.toUnsignedLong(frame.getInt(Integer.BYTES)))
                : OptionalLong.empty();
    }

    private void add(ByteBuffer bytes, int from, int length) {
        ByteBuffer words = bytes.duplicate().order(order);
        for (int at = from; at < from + length; at += 2 * Integer.BYTES) {
            first += words.getInt(at) + second;
            second += words.getInt(at + Integer.BYTES) + first;
        }
    }
}
