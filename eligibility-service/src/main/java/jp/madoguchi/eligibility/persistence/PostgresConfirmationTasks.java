package jp.madoguchi.eligibility.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.application.ConfirmationTasks;
import jp.madoguchi.eligibility.domain.Closure;
import jp.madoguchi.eligibility.domain.ConfirmationTask;
import jp.madoguchi.eligibility.domain.FieldComparison;
import jp.madoguchi.eligibility.domain.OralQuestion;
import jp.madoguchi.runtime.database.KeptJson;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresConfirmationTasks implements ConfirmationTasks {
    private static final int MOST = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String OF_INSTITUTION = "institution = ?1 and ";
    private static final String CLOSED_THEN = "(select t.closedAt from ConfirmationTaskRow t where t.id = ?2)";
    private static final String SUSPECTED = """
        select cast(person_id as text), insurer_number from mislink_suspicion where id = :id
        """;
    private static final TypeReference<List<FieldComparison>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<List<OralQuestion>> QUESTIONS = new TypeReference<>() {};

    private static final String OPEN = """
        insert into confirmation_task (id, institution, check_id, opened_at, opened_by, differences, ask)
        values (:id, :institution, :check, :at, :account, :differences, :ask)
        on conflict (check_id) where closed_at is null
        do update set differences = excluded.differences, ask = excluded.ask
        """;
    private static final String OPEN_ONE =
            "select id from confirmation_task where check_id = :check and closed_at is null";
    private static final String SUSPECT = """
        insert into mislink_suspicion
            (id, task_id, institution, check_id, person_id, insurer_number, raised_at, raised_by)
        select :id, t.id, t.institution, t.check_id, c.person_id,
               cast(c.answer as json) #>> '{coverage,numbers,insurerNumber}', t.closed_at, t.closed_by
        from confirmation_task t join eligibility_check c on c.id = t.check_id
        where t.id = :task and t.institution = :institution
        """;

    private final KeptJson json;

    PostgresConfirmationTasks(KeptJson json) {
        this.json = json;
    }

    @Override
    public Uni<UUID> open(InstitutionCode institution, ConfirmationTask task) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OPEN)
                        .setParameter("id", task.taskId())
                        .setParameter("institution", institution.wire())
                        .setParameter("check", task.checkId())
                        .setParameter("at", task.openedAt())
                        .setParameter("account", task.openedBy())
                        .setParameter("differences", json.text(task.differences()))
                        .setParameter("ask", json.text(task.ask()))
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(OPEN_ONE, UUID.class)
                                .setParameter("check", task.checkId())
                                .getSingleResult()));
    }

    @Override
    public Uni<List<ConfirmationTask>> open(InstitutionCode institution, @Nullable UUID after) {
        // Ids grow with time.
        return tasks(
                "closedAt is null and id > ?2 order by id",
                institution,
                Optional.ofNullable(after).orElse(BEFORE_ALL));
    }

    @Override
    public Uni<List<ConfirmationTask>> closed(InstitutionCode institution, @Nullable UUID after) {
        return after == null
                ? tasks("closedAt is not null order by closedAt desc, id desc", institution)
                : tasks(
                        "(closedAt < " + CLOSED_THEN + " or closedAt = " + CLOSED_THEN + " and id < ?2)"
                                + " order by closedAt desc, id desc",
                        institution,
                        after);
    }

    private Uni<List<ConfirmationTask>> tasks(String which, InstitutionCode institution, UUID... after) {
        Object[] parameters =
                Stream.concat(Stream.of(institution.wire()), Stream.of(after)).toArray();
        return ConfirmationTaskRow.<ConfirmationTaskRow>find(OF_INSTITUTION + which, parameters)
                .page(0, MOST)
                .list()
                .map(rows -> rows.stream().map(this::task).toList());
    }

    @Override
    public Uni<Optional<ConfirmationTask>> forClosing(InstitutionCode institution, UUID taskId) {
        return ConfirmationTaskRow.<ConfirmationTaskRow>find("id = ?1 and institution = ?2", taskId, institution.wire())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(this::task));
    }

    @Override
    public Uni<Void> close(UUID taskId, Closure closure) {
        return ConfirmationTaskRow.<ConfirmationTaskRow>findById(taskId)
                .chain(row -> {
                    row.outcome = closure.outcome();
                    row.askedOrally = json.text(closure.askedOrally());
                    row.closedAt = closure.closedAt();
                    row.closedBy = closure.closedBy();
                    return row.persistAndFlush();
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Suspicion> suspect(InstitutionCode institution, ConfirmationTask task, UUID caseId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SUSPECT)
                        .setParameter("id", caseId)
                        .setParameter("task", task.taskId())
                        .setParameter("institution", institution.wire())
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(SUSPECTED, Object[].class)
                                .setParameter("id", caseId)
                                .getSingleResult()))
                .map(PostgresConfirmationTasks::suspicion);
    }

    private static Suspicion suspicion(@Nullable Object[] row) {
        return new Suspicion(
                Optional.ofNullable((String) row[0]).map(UUID::fromString).orElse(null),
                Optional.ofNullable((String) row[1]).map(InsurerNumber::valueOf).orElse(null));
    }

    private ConfirmationTask task(ConfirmationTaskRow row) {
        return new ConfirmationTask(
                row.id,
                row.checkId,
                row.openedAt,
                row.openedBy,
                json.read(row.differences, FIELDS),
                json.read(row.ask, QUESTIONS),
                closure(row));
    }

    private Optional<Closure> closure(ConfirmationTaskRow row) {
        Closure.Outcome outcome = row.outcome;
        String asked = row.askedOrally;
        Instant at = row.closedAt;
        String by = row.closedBy;
        return outcome == null || asked == null || at == null || by == null
                ? Optional.empty()
                : Optional.of(new Closure(outcome, json.read(asked, QUESTIONS), by, at));
    }
}
