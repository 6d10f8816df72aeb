package jp.madoguchi.gateway.reader;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** BER-TLV (ISO/IEC 8825-1), as far as the card uses it: tags of one or two bytes, definite lengths below 64 KiB. */
final class BerTlv {
    private static final int TAG_GOES_ON = 0x1F;
    private static final int LONG_FORM = 0x80;

    private BerTlv() {}

    /** The first bytes of a file: how long all of it is, if these bytes say so. */
    static Optional<Integer> wholeLength(byte[] head) {
        ByteBuffer data = ByteBuffer.wrap(head);
        return header(data).map(header -> data.position() + header.length());
    }

    /** One after the other until the end, or nothing if any of them is cut short or of another form. */
    static Optional<List<Item>> items(ByteBuffer whole) {
        ByteBuffer data = whole.slice();
        List<Item> items = new ArrayList<>();
        while (data.hasRemaining()) {
            Optional<Header> header = header(data).filter(found -> found.length() <= data.remaining());
            if (header.isEmpty()) {
                return Optional.empty();
            }
            int length = header.get().length();
            items.add(new Item(header.get().tag(), data.slice(data.position(), length)));
            data.position(data.position() + length);
        }
        return Optional.of(items);
    }

    private static Optional<Header> header(ByteBuffer data) {
        try {
            int tag = next(data);
            if ((tag & TAG_GOES_ON) == TAG_GOES_ON) {
                tag = tag << 8 | next(data);
                if ((tag & LONG_FORM) != 0) {
                    return Optional.empty();
                }
            }
            int length = length(data);
            return length < 0 ? Optional.empty() : Optional.of(new Header(tag, length));
        } catch (BufferUnderflowException cutShort) {
            return Optional.empty();
        }
    }

    /** Negative for a form the card does not use. */
    private static int length(ByteBuffer data) {
        int first = next(data);
        return switch (first) {
            case 0x81 -> next(data);
            case 0x82 -> next(data) << 8 | next(data);
            default -> first < LONG_FORM ? first : -1;
        };
    }

    private static int next(ByteBuffer data) {
        return data.get() & 0xFF;
    }

    private record Header(int tag, int length) {}

    /** 項目. */
    record Item(int tag, ByteBuffer value) {}
}
