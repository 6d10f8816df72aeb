package jp.madoguchi.gateway.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 要確認の控え: what the cluster refused, which a person has to look at: an entry, or what is told beside the journal.
 *
 * @param sequence of the entry; below zero for what is no entry
 * @param entryId absent for what is no entry
 * @param type the kind of fact
 * @param visitId absent where it is of no patient
 * @param code why it was refused
 * @param owner who looks at it, once somebody does
 * @param dueOn until when
 */
public record ParkedItem(
        long sequence,
        @Nullable UUID entryId,
        String type,
        @Nullable UUID visitId,
        Instant occurredAt,
        String code,
        @Nullable String owner,
        LocalDate dueOn) {}
