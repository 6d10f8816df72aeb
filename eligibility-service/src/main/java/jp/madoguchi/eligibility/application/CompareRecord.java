package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.ClinicRecord;
import jp.madoguchi.eligibility.domain.Comparison;
import jp.madoguchi.eligibility.domain.ConfirmationTask;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.web.Ids;

/** 患者情報と照合する: what the clinic sends is compared and forgotten; only how it differs is kept, for who has to ask. */
@ApplicationScoped
public class CompareRecord {
    private final AnsweredChecks checks;
    private final ConfirmationTasks tasks;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    CompareRecord(AnsweredChecks checks, ConfirmationTasks tasks, AuditLog audit, Ids ids, Clock clock) {
        this.checks = checks;
        this.tasks = tasks;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Compares the record with the answer to this check. */
    @WithTransaction
    public Uni<Compared> compare(InstitutionCode institution, String account, UUID checkId, ClinicRecord own) {
        return checks.find(institution, checkId)
                .chain(found -> found.map(check -> compare(institution, account, check.answer(), own))
                        .orElseGet(() -> Uni.createFrom().item(new Compared.Unknown())));
    }

    private Uni<Compared> compare(InstitutionCode institution, String account, CheckAnswer answer, ClinicRecord own) {
        PersonFacts person = answer.person();
        if (person == null) {
            return Uni.createFrom().item(new Compared.Nobody());
        }
        Comparison comparison = Comparison.of(person, own);
        return audit.record(new Viewer(institution, account).did("eligibility-compared", answer.checkId(), "R5.7.4-2"))
                .chain(() -> openTask(institution, account, answer.checkId(), comparison))
                .map(taskId -> new Compared.Done(comparison, taskId));
    }

    private Uni<Optional<UUID>> openTask(
            InstitutionCode institution, String account, UUID checkId, Comparison comparison) {
        if (comparison.ask().isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ConfirmationTask task = new ConfirmationTask(
                ids.next(), checkId, now, account, comparison.differences(), comparison.ask(), Optional.empty());
        return tasks.open(institution, task).map(Optional::of);
    }
}
