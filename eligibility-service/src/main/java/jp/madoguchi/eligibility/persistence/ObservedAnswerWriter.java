package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.AnswerDraft;
import jp.madoguchi.eligibility.application.KeptCheck;
import jp.madoguchi.eligibility.domain.NamedPatient;
import jp.madoguchi.eligibility.domain.ObservedAdditions;
import jp.madoguchi.eligibility.domain.ObservedPatient;
import jp.madoguchi.runtime.audit.AuditLog;

/**
 * 観測からの回答を書く: all of it, or nothing. The 照会番号 of the institution are held before its audit log is, as everywhere.
 */
@ApplicationScoped
class ObservedAnswerWriter {
    /** Two that want to make it an answer come one after the other. */
    private static final String OPEN = "select id from observation where id = $1 and answer_id is null for update";

    private static final String BECAME = """
        with about as (update eligibility_check set observed_patient_id = $3 where id = $2)
        update observation set answer_id = $2 where id = $1
        """;
    private static final String CHOICE = """
        insert into prescription_choice (check_id, choice, chosen_at, account)
        values ($1, $2, $3, $4)
        """;
    private static final String CONSENT = """
        insert into consent (id, check_id, kind, given, given_at, recorded_at, account)
        values ($1, $2, $3, $4, $5, $6, $7)
        """;

    private final CheckWriter checks;
    private final PostgresObservedPatients patients;
    private final PostgresReferenceNumbers numbers;
    private final AuditLog audit;

    ObservedAnswerWriter(
            CheckWriter checks, PostgresObservedPatients patients, PostgresReferenceNumbers numbers, AuditLog audit) {
        this.checks = checks;
        this.patients = patients;
        this.numbers = numbers;
        this.audit = audit;
    }

    Uni<AnswerDraft.Became> write(SqlConnection transaction, AnswerDraft draft) {
        return transaction
                .preparedQuery(OPEN)
                .execute(Tuple.of(draft.observation().id()))
                .chain(open -> open.size() == 0
                        ? Uni.createFrom().item(new AnswerDraft.Became(false, Optional.empty()))
                        : patient(transaction, draft)
                                .call(patient -> keep(transaction, draft, patient))
                                .map(patient ->
                                        new AnswerDraft.Became(true, patient.flatMap(ObservedPatient::number))));
    }

    private Uni<Optional<ObservedPatient>> patient(SqlConnection transaction, AnswerDraft draft) {
        return draft.patient()
                .map(named -> numbers.hold(transaction, draft.viewer().institution())
                        .chain(() -> patient(transaction, draft, named))
                        .map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<ObservedPatient> patient(SqlConnection transaction, AnswerDraft draft, NamedPatient named) {
        InstitutionCode institution = draft.viewer().institution();
        return patients.known(transaction, institution, named)
                .chain(known -> draft.referenceNumber()
                        .map(number -> patients.holder(transaction, institution, number, named.patient()))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                        .map(holder -> ObservedPatient.of(known, draft.referenceNumber(), holder)))
                .call(patient -> patients.keep(transaction, institution, named, patient));
    }

    private Uni<Void> keep(SqlConnection transaction, AnswerDraft draft, Optional<ObservedPatient> patient) {
        KeptCheck check =
                draft.check().apply(patient.filter(ObservedPatient::registered).map(ObservedPatient::id));
        UUID checkId = check.answer().checkId();
        UUID observed = patient.filter(who -> !who.registered())
                .map(ObservedPatient::id)
                .orElse(null);
        return checks.write(transaction, check)
                .chain(() -> add(transaction, check, draft.additions()))
                .chain(() -> transaction
                        .preparedQuery(BECAME)
                        .execute(Tuple.of(draft.observation().id(), checkId, observed)))
                .chain(() -> patient.map(who -> number(transaction, draft, check, who))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static Uni<Void> add(SqlConnection transaction, KeptCheck check, ObservedAdditions additions) {
        UUID checkId = check.answer().checkId();
        OffsetDateTime at = check.asked().askedAt().atOffset(ZoneOffset.UTC);
        String account = check.asked().account();
        Uni<Void> chosen = additions
                .prescription()
                .map(choice -> transaction
                        .preparedQuery(CHOICE)
                        .execute(Tuple.of(checkId, choice.name(), at, account))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
        List<Tuple> consents = additions.consents().stream()
                .map(said -> Tuple.from(List.of(
                        said.id(),
                        checkId,
                        said.kind().name(),
                        said.given(),
                        said.givenAt().atOffset(ZoneOffset.UTC),
                        at,
                        account)))
                .toList();
        return consents.isEmpty()
                ? chosen
                : chosen.chain(() -> transaction
                        .preparedQuery(CONSENT)
                        .executeBatch(consents)
                        .replaceWithVoid());
    }

    private Uni<Void> number(SqlConnection transaction, AnswerDraft draft, KeptCheck check, ObservedPatient patient) {
        Uni<Void> joined =
                patient.joined().isEmpty() ? Uni.createFrom().voidItem() : audit.record(transaction, draft.joined());
        return joined.chain(() -> patient.given()
                .map(number -> numbers.give(transaction, check.asked(), patient.id(), number)
                        .chain(() -> audit.record(transaction, draft.numbered())))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
