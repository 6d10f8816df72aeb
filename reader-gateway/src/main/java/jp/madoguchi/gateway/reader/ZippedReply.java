package jp.madoguchi.gateway.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipInputStream;

/**
 * 圧縮された応答: a zip of documents. Its names are never looked at, and what unpacks to more than any response is refused
 * before it is unpacked.
 */
sealed interface ZippedReply {
    int MOST_ENTRIES = 50;
    int LARGEST_ENTRY = 1 << 20;
    int LARGEST_SUM = 10 << 20;

    /** How long the list's end is, and where in it the number of documents stands. */
    int END = 22;

    int COUNT = 10;
    int LONGEST_COMMENT = 0xFFFF;

    /** One branch for each. */
    <R> R match(
            Function<? super List<byte[]>, ? extends R> documents,
            Function<? super String, ? extends R> unfinished,
            Function<? super String, ? extends R> refused);

    /** Whether it begins as every zip with something in it does. */
    static boolean isZip(byte[] bytes) {
        return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /**
     * What it holds.
     *
     * @param largest how many bytes one document may have
     */
    static ZippedReply documents(byte[] bytes, int largest) {
        List<byte[]> documents = new ArrayList<>();
        long sum = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] document = zip.readNBytes(largest + 1);
                sum += document.length;
                documents.add(document);
                if (document.length > largest || sum > LARGEST_SUM || documents.size() > MOST_ENTRIES) {
                    return new Refused("zip-too-large");
                }
            }
            return isWhole(bytes, documents.size()) ? new Documents(documents) : new Unfinished("not-well-formed");
        } catch (IOException | IllegalArgumentException brokenOff) {
            // A name that is no text in the zip's encoding makes the reader throw the second.
            return new Unfinished("not-well-formed");
        }
    }

    /** Whether the list is there that is written last, and names as many: without it more may have been to come. */
    private static boolean isWhole(byte[] bytes, int documents) {
        for (int at = bytes.length - END; at >= 0 && at >= bytes.length - END - LONGEST_COMMENT; at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(at + COUNT) == documents;
            }
        }
        return false;
    }

    /** 中の文書. */
    record Documents(List<byte[]> found) implements ZippedReply {
        @Override
        public <R> R match(
                Function<? super List<byte[]>, ? extends R> documents,
                Function<? super String, ? extends R> unfinished,
                Function<? super String, ? extends R> refused) {
            return documents.apply(found);
        }
    }

    /** まだ書きかけかもしれない. */
    record Unfinished(String fault) implements ZippedReply {
        @Override
        public <R> R match(
                Function<? super List<byte[]>, ? extends R> documents,
                Function<? super String, ? extends R> unfinished,
                Function<? super String, ? extends R> refused) {
            return unfinished.apply(fault);
        }
    }

    /** 受け付けない. */
    record Refused(String fault) implements ZippedReply {
        @Override
        public <R> R match(
                Function<? super List<byte[]>, ? extends R> documents,
                Function<? super String, ? extends R> unfinished,
                Function<? super String, ? extends R> refused) {
            return refused.apply(fault);
        }
    }
}
