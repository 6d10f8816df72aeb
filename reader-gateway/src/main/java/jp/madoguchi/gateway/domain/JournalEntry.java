package jp.madoguchi.gateway.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 控えの一件の外側: everything about a journal entry but its content. Person-free. */
public record JournalEntry(
        long sequence,
        UUID id,
        String type,
        Instant occurredAt,
        String hash,
        EntryState state,
        @Nullable String code) {}
