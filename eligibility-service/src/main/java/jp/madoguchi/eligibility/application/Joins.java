package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.eligibility.domain.JoinOutcome;
import jp.madoguchi.eligibility.domain.PersonRecords;
import jp.madoguchi.eligibility.domain.RecordJoin;
import jp.madoguchi.runtime.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/** 同じ人の登録. */
public interface Joins {
    /**
     * In one transaction: holds back all other joining, tells which records are one person's with these, and writes
     * what was decided; what clinics keep of a person follows the coverage it is about.
     */
    Uni<JoinOutcome> change(
            List<UUID> records, Function<PersonRecords, JoinOutcome> decide, Function<JoinOutcome.Done, Entry> entry);

    /** This join, taken back or not. */
    Uni<Optional<RecordJoin>> find(UUID joinId);

    /**
     * 記入.
     *
     * @param partedOn when the join is taken back
     */
    record Entry(@Nullable LocalDate partedOn, List<Payload> events, AuditEntry audit) {}
}
