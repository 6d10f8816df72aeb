package jp.madoguchi.gateway.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import jp.madoguchi.contracts.uplink.UplinkEntry;

/**
 * 控えの連鎖: the hash that binds an entry to the one before it, as {@link UplinkEntry} lays down. Fixed here once,
 * checked everywhere.
 */
final class EntryChain {
    /** What the first entry has before it. */
    static final String START = "0".repeat(64);

    private EntryChain() {}

    static String hash(UplinkEntry entry) {
        return sha256(String.join(
                "|",
                entry.previousHash(),
                Long.toString(entry.sequence()),
                entry.id().toString(),
                entry.type(),
                entry.occurredAt().toString(),
                entry.body()));
    }

    static boolean holds(UplinkEntry entry, String previous) {
        return entry.previousHash().equals(previous) && entry.hash().equals(hash(entry));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("SHA-256", everyJavaHasIt);
        }
    }
}
