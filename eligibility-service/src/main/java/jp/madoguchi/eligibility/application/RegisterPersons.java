package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.eligibility.domain.KnownRecords;
import jp.madoguchi.eligibility.domain.PersonRecord;
import jp.madoguchi.eligibility.domain.RegistrationBatch;
import jp.madoguchi.eligibility.domain.RegistrationOutcome;
import jp.madoguchi.eligibility.domain.RegistrationTally;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.web.Ids;

/**
 * 加入者を登録する: takes records over, one or hundreds in one transaction, and tells the other services what changed. One that
 * is refused stops no other.
 */
@ApplicationScoped
public class RegisterPersons {
    private final Registry registry;
    private final Ids ids;

    RegisterPersons(Registry registry, Ids ids) {
        this.registry = registry;
        this.ids = ids;
    }

    /**
     * Takes the records over in their order, once a version.
     *
     * @return what became of each, in the same order
     */
    public Uni<List<RegistrationOutcome>> register(Sender sender, List<PersonRecord> records) {
        List<RegistrationOutcome> outcomes = new ArrayList<>(records.size());
        return registry.enter(sender, records, known -> {
                    RegistrationBatch batch = batch(sender, known);
                    records.forEach(record -> outcomes.add(batch.take(record, ids::next)));
                    RegistrationTally tally = RegistrationTally.of(outcomes);
                    return new Registry.Decided(batch.entries(), tally, audit(sender, tally));
                })
                .replaceWith(outcomes);
    }

    private static AuditEntry audit(Sender sender, RegistrationTally tally) {
        boolean changes = tally.registered() + tally.late() > 0;
        return new Network(sender.account())
                .did(changes ? "persons-registered" : "persons-sent-without-change", sender.delivery());
    }

    private static RegistrationBatch batch(Sender sender, KnownRecords known) {
        return new RegistrationBatch(sender.registrant(), sender.today(), known);
    }
}
