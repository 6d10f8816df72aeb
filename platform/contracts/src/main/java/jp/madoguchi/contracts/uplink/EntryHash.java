package jp.madoguchi.contracts.uplink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import jp.madoguchi.contracts.id.Sha256;

/**
 * 控えの連鎖: each entry of a gateway's journal carries the hash of the one before, so that a changed or missing one
 * shows. Laid down here once, computed at the edge and checked in the centre.
 */
public final class EntryHash {
    /** What the first entry names as its predecessor. */
    public static final String GENESIS = "0".repeat(64);

    private EntryHash() {}

    /** The hash this entry must carry: SHA-256 over {@code previousHash|sequence|id|type|occurredAt|body}. */
    public static String of(UplinkEntry entry) {
        return of(
                List.of(
                        entry.previousHash(),
                        Long.toString(entry.sequence()),
                        entry.id().toString(),
                        entry.type(),
                        entry.occurredAt().toString()),
                entry.body().getBytes(UTF_8));
    }

    /** The same over what stands before the body, and the body. */
    public static String of(List<String> before, byte[] body) {
        return Sha256.hex((String.join("|", before) + "|").getBytes(UTF_8), body);
    }

    /** Whether the entry follows one with this hash and is as it was written. */
    public static boolean holds(UplinkEntry entry, String previousHash) {
        return entry.previousHash().equals(previousHash) && entry.hash().equals(of(entry));
    }
}
