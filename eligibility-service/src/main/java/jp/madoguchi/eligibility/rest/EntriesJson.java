package jp.madoguchi.eligibility.rest;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.contracts.uplink.JournalIdentity;
import jp.madoguchi.contracts.uplink.UplinkBatch;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.web.SoundText;
import org.jspecify.annotations.Nullable;

/**
 * 一括送信の要求. Only what an answer needs is demanded; an entry with anything else missing is refused alone, by its hash.
 */
record EntriesJson(
        @NotNull UUID gatewayId,
        @Nullable @Valid JournalJson journal,
        @NotNull @Size(max = UplinkBatch.MAX_ENTRIES) List<@NotNull @Valid EntryJson> entries) {

    UplinkBatch batch() {
        return new UplinkBatch(
                gatewayId,
                journal == null ? null : journal.identity(),
                entries.stream().map(EntryJson::entry).toList());
    }

    /** 控えの系統. */
    record JournalJson(@NotNull UUID journalId, @Min(0) int epoch) {
        JournalIdentity identity() {
            return new JournalIdentity(journalId, epoch);
        }
    }

    /** 控えの一件. */
    record EntryJson(
            @Min(1) long sequence,
            @NotNull UUID id,

            @Nullable @JsonDeserialize(using = SoundText.Unchecked.class)
            String type,

            @Nullable Instant occurredAt,
            @Nullable Long clockOffsetMillis,

            @Nullable @JsonDeserialize(using = SoundText.Unchecked.class)
            String previousHash,

            @Nullable @JsonDeserialize(using = SoundText.Unchecked.class)
            String hash,

            @Nullable @JsonDeserialize(using = SoundText.Unchecked.class)
            String body) {

        UplinkEntry entry() {
            return new UplinkEntry(
                    sequence,
                    id,
                    sound(type),
                    Objects.requireNonNullElse(occurredAt, Instant.EPOCH),
                    clockOffsetMillis,
                    sound(previousHash),
                    sound(hash),
                    sound(body));
        }

        /** What no gateway writes and no database keeps breaks the hash of its own entry and stops no other. */
        private static String sound(@Nullable String text) {
            return text != null && SoundText.isSound(text) ? text : "";
        }
    }
}
