package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.PersonRecord;
import jp.madoguchi.eligibility.domain.Registrant;
import jp.madoguchi.eligibility.domain.Registration;
import jp.madoguchi.eligibility.domain.RegistrationOutcome;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;
import jp.madoguchi.web.Ids;

/** 加入者を登録する: takes one version of a record over and tells the other services of the coverages in force. */
@ApplicationScoped
public class RegisterPerson {
    private final Persons persons;
    private final Insurers insurers;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Ids ids;

    RegisterPerson(Persons persons, Insurers insurers, AuditLog audit, Outbox outbox, Ids ids) {
        this.persons = persons;
        this.insurers = insurers;
        this.audit = audit;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Takes the record over, once a version. */
    @WithTransaction
    public Uni<RegistrationOutcome> register(String account, Registrant registrant, PersonRecord record) {
        return insurers.named(Registration.insurersOf(record))
                .map(named -> new Registration(registrant, record, named))
                .chain(registration -> persons.reserve(record)
                        .map(kept -> registration.decide(kept, ids.next()))
                        .call(outcome -> outcome.match(
                                registered -> keep(account, registration, registered.personId()),
                                unchanged -> nothing(),
                                conflicting -> nothing(),
                                notYours -> nothing(),
                                broken -> nothing())));
    }

    private Uni<Void> keep(String account, Registration registration, UUID personId) {
        return persons.keep(personId, registration.record())
                .chain(() -> audit.record(new AuditEntry(
                        "eligibility-service", account, "person-registered", personId.toString(), "REGISTRY", null)))
                .chain(() -> outbox.append(registration.event(personId)));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
