package jp.madoguchi.contracts.uplink;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 控えの一件: one journal entry on its way up. Id, sequence and hashes were fixed at the edge once.
 *
 * @param sequence 1, 2, 3 … without gaps per gateway
 * @param type the CloudEvents type of the desk fact in {@code body}
 * @param previousHash SHA-256 (hex) of the entry before, 64 zeros for the first
 * @param hash SHA-256 (hex) over {@code previousHash|sequence|id|type|occurredAt|body}, UTF-8
 * @param clockOffsetMillis last known difference server minus local clock; null if never known
 * @param body the payload as the JSON text that was hashed
 */
public record UplinkEntry(
        long sequence,
        UUID id,
        String type,
        Instant occurredAt,
        @Nullable Long clockOffsetMillis,
        String previousHash,
        String hash,
        String body) {}
