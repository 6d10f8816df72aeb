package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.Registrant;
import jp.madoguchi.eligibility.domain.StandingRecord;
import jp.madoguchi.runtime.audit.AuditLog;

/** 登録を見る: whoever may write a record sees the version in force; to everybody else it does not exist. */
@ApplicationScoped
public class ViewRecord {
    private final Registry registry;
    private final AuditLog audit;

    ViewRecord(Registry registry, AuditLog audit) {
        this.registry = registry;
        this.audit = audit;
    }

    /** The record, if there is one the viewer may write. */
    public Uni<Optional<StandingRecord>> view(String account, Registrant registrant, UUID personId) {
        return registry.find(personId)
                .map(found ->
                        found.filter(one -> registrant.mayWriteFor(one.record().insurers())))
                .call(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : audit.recordAlone(new Network(account).did("person-record-viewed", personId)));
    }
}
