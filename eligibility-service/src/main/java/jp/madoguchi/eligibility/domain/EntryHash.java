package jp.madoguchi.eligibility.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import jp.madoguchi.contracts.uplink.UplinkEntry;

/**
 * 控えの連鎖: each entry of a gateway's journal carries the hash of the one before, so that a changed or missing one
 * shows.
 */
public final class EntryHash {
    /** What the first entry names as its predecessor. */
    public static final String GENESIS = "0".repeat(64);

    private EntryHash() {}

    /** The hash this entry must carry: SHA-256 over {@code previousHash|sequence|id|type|occurredAt|body}. */
    public static String of(UplinkEntry entry) {
        return sha256(String.join(
                "|",
                entry.previousHash(),
                Long.toString(entry.sequence()),
                entry.id().toString(),
                entry.type(),
                entry.occurredAt().toString(),
                entry.body()));
    }

    static boolean holds(UplinkEntry entry, String previousHash) {
        return entry.previousHash().equals(previousHash) && entry.hash().equals(of(entry));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("SHA-256", everyJavaHasIt);
        }
    }
}
