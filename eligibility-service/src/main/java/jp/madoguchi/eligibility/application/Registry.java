package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.eligibility.domain.KnownRecords;
import jp.madoguchi.eligibility.domain.PersonRecord;
import jp.madoguchi.eligibility.domain.RegistrationTally;
import jp.madoguchi.eligibility.domain.RegistryEntries;
import jp.madoguchi.eligibility.domain.StandingRecord;
import jp.madoguchi.runtime.audit.AuditEntry;

/** 資格の台帳, where records are entered. */
public interface Registry {
    /**
     * In one transaction: holds back every other writer of these records, tells what is known of them, and writes what
     * was decided, with its events and its audit entry. Whoever sends what changes nothing is remembered, too.
     */
    Uni<Void> enter(Sender sender, List<PersonRecord> records, Function<KnownRecords, Decided> decide);

    /** The version in force of the record with this id. */
    Uni<Optional<StandingRecord>> find(UUID personId);

    /** 決めたこと: with how many records came to what. */
    record Decided(RegistryEntries entries, RegistrationTally tally, AuditEntry audit) {}
}
