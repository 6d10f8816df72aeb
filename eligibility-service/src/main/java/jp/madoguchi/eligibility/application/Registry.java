package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import jp.madoguchi.eligibility.domain.KnownRecords;
import jp.madoguchi.eligibility.domain.PersonRecord;
import jp.madoguchi.eligibility.domain.RegistryEntries;
import jp.madoguchi.runtime.audit.AuditEntry;

/** 資格の台帳, where records are entered. */
public interface Registry {
    /**
     * In one transaction: holds back every other writer of these records, tells what is known of them, and writes what
     * was decided, with its events and its audit entry. A decision without any entry writes nothing.
     */
    Uni<Void> enter(List<PersonRecord> records, Function<KnownRecords, Decided> decide);

    /** 決めたこと. */
    record Decided(RegistryEntries entries, AuditEntry audit) {}
}
