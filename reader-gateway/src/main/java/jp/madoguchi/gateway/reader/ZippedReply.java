package jp.madoguchi.gateway.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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

    /** One branch for each. */
    <R> R match(
            Function<? super List<byte[]>, ? extends R> documents,
            Function<? super String, ? extends R> unfinished,
            Function<? super String, ? extends R> refused);

    /** Whether it begins as every zip with something in it does. */
    static boolean isZip(byte[] bytes) {
        return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static ZippedReply documents(byte[] bytes) {
        List<byte[]> documents = new ArrayList<>();
        long sum = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] document = zip.readNBytes(LARGEST_ENTRY + 1);
                sum += document.length;
                documents.add(document);
                if (document.length > LARGEST_ENTRY || sum > LARGEST_SUM || documents.size() > MOST_ENTRIES) {
                    return new Refused("zip-too-large");
                }
            }
            return new Documents(documents);
        } catch (IOException | IllegalArgumentException brokenOff) {
            // A name that is no text in the zip's encoding makes the reader throw the second.
            return new Unfinished("not-well-formed");
        }
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
