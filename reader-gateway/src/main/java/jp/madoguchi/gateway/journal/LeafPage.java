package jp.madoguchi.gateway.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 葉の頁: a page of rows, read cell by cell. It says nothing of which table they are of, and nothing of whether they are
 * as they were written: that is for who knows their seals.
 */
final class LeafPage {
    private static final byte ROWS = 0x0d;
    private static final int FILE_HEADER = 100;
    private static final int PAGE_HEADER = 8;
    private static final int USABLE = PageFile.SIZE;
    private static final int LOCAL_MOST = USABLE - 35;
    private static final int LOCAL_LEAST = (USABLE - 12) * 32 / 255 - 23;
    private static final int BIGGEST = 16 << 20;

    private final PageFile file;
    private final ByteBuffer page;
    private final int start;

    private LeafPage(PageFile file, ByteBuffer page, int start) {
        this.file = file;
        this.page = page;
        this.start = start;
    }

    /** The page, if rows lie on it. */
    static Optional<LeafPage> of(PageFile file, ByteBuffer page) {
        int start = page.get(0) == 'S' && page.get(1) == 'Q' ? FILE_HEADER : 0;
        return page.get(start) == ROWS ? Optional.of(new LeafPage(file, page, start)) : Optional.empty();
    }

    int cells() {
        return Math.min(page.getShort(start + 3) & 0xffff, (USABLE - start - PAGE_HEADER) / 2);
    }

    /** The row in this cell, or nothing where no row can be made out. */
    Optional<Row> row(int cell) throws IOException {
        try {
            ByteBuffer at = page.duplicate().position(page.getShort(start + PAGE_HEADER + 2 * cell) & 0xffff);
            long length = number(at);
            long rowid = number(at);
            if (length < 1 || length > BIGGEST) {
                return Optional.empty();
            }
            return Optional.of(new Row(rowid, values(payload(at, (int) length))));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | java.nio.BufferUnderflowException nonsense) {
            return Optional.empty();
        }
    }

    private ByteBuffer payload(ByteBuffer at, int length) throws IOException {
        ByteBuffer payload = ByteBuffer.allocate(length);
        int local = length;
        if (length > LOCAL_MOST) {
            int rest = LOCAL_LEAST + (length - LOCAL_LEAST) % (USABLE - Integer.BYTES);
            local = rest <= LOCAL_MOST ? rest : LOCAL_LEAST;
        }
        payload.put(at.slice(at.position(), local));
        at.position(at.position() + local);
        int next = local < length ? at.getInt() : 0;
        while (payload.hasRemaining()) {
            ByteBuffer more = file.page(next).orElseThrow(IndexOutOfBoundsException::new);
            next = more.getInt();
            payload.put(more.slice(more.position(), Math.min(more.remaining(), payload.remaining())));
        }
        return payload.flip();
    }

    private static List<@Nullable Object> values(ByteBuffer payload) {
        int header = (int) number(payload);
        List<Long> kinds = new ArrayList<>();
        while (payload.position() < header) {
            kinds.add(number(payload));
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (long kind : kinds) {
            values.add(value(payload, kind));
        }
        return values;
    }

    private static @Nullable Object value(ByteBuffer payload, long kind) {
        if (kind >= 12) {
            byte[] bytes = new byte[(int) Math.min(BIGGEST, (kind - 12) / 2)];
            payload.get(bytes);
            return kind % 2 == 0 ? bytes : new String(bytes, StandardCharsets.UTF_8);
        }
        return switch ((int) kind) {
            case 0 -> null;
            case 1, 2, 3, 4 -> whole(payload, (int) kind);
            case 5 -> whole(payload, 6);
            case 6 -> whole(payload, 8);
            case 8 -> 0L;
            case 9 -> 1L;
            default -> throw new IllegalArgumentException("no column of ours is of this kind");
        };
    }

    private static long whole(ByteBuffer payload, int bytes) {
        long value = payload.get();
        for (int i = 1; i < bytes; i++) {
            value = value << 8 | (payload.get() & 0xff);
        }
        return value;
    }

    private static long number(ByteBuffer at) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            byte next = at.get();
            value = value << 7 | (next & 0x7f);
            if (next >= 0) {
                return value;
            }
        }
        return value << 8 | (at.get() & 0xff);
    }

    /** 一行: its number and what stands in it. A column that is the row's number itself holds nothing. */
    record Row(long rowid, List<@Nullable Object> values) {
        /** What stands there as a seal covers it. */
        @Nullable
        String text(int column) {
            Object value = column < values.size() ? values.get(column) : null;
            if (value == null) {
                return column == 0 ? Long.toString(rowid) : null;
            }
            return value instanceof byte[] bytes ? Seals.text(bytes) : value.toString();
        }

        byte @Nullable [] bytes(int column) {
            return column < values.size() && values.get(column) instanceof byte[] bytes ? bytes : null;
        }
    }
}
