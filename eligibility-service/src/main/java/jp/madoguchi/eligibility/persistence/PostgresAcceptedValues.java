package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.AcceptedValues;
import jp.madoguchi.eligibility.application.Viewer;
import jp.madoguchi.eligibility.domain.AcceptedValue;
import jp.madoguchi.eligibility.domain.AnswerField;
import jp.madoguchi.runtime.InTurn;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresAcceptedValues implements AcceptedValues {
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtext('accepted-field'), hashtext(:key)) as text)";
    private static final String UPSERT = """
            insert into accepted_field
                (institution, person_id, field, value, check_id, answered_at, accepted_at, account)
            values (:institution, :person, :field, :value, :check, :answered, :at, :account)
            on conflict (institution, person_id, field) do update set value = excluded.value,
                check_id = excluded.check_id, answered_at = excluded.answered_at,
                accepted_at = excluded.accepted_at, account = excluded.account
            """;

    @Override
    public Uni<List<AcceptedValue>> of(InstitutionCode institution, UUID personId) {
        return AcceptedFieldRow.<AcceptedFieldRow>list(
                        "institution = ?1 and personId = ?2", institution.wire(), personId)
                .map(rows ->
                        rows.stream().flatMap(PostgresAcceptedValues::value).toList());
    }

    /** An item that a later version no longer shows is no longer compared. */
    private static Stream<AcceptedValue> value(AcceptedFieldRow row) {
        return AnswerField.byWire(row.field).stream()
                .map(field -> new AcceptedValue(field, row.value, row.checkId, row.answeredAt));
    }

    @Override
    public Uni<List<AcceptedValue>> reserve(InstitutionCode institution, UUID personId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("key", institution.wire() + ":" + personId)
                        .getSingleResult())
                .chain(() -> of(institution, personId));
    }

    @Override
    public Uni<Void> put(Viewer acceptor, UUID personId, List<AcceptedValue> values, Instant at) {
        return Panache.getSession()
                .chain(session -> InTurn.each(values, value -> put(session, acceptor, personId, value, at)))
                .replaceWithVoid();
    }

    private static Uni<Void> put(
            Mutiny.Session session, Viewer acceptor, UUID personId, AcceptedValue value, Instant at) {
        return session.createNativeQuery(UPSERT)
                .setParameter("institution", acceptor.institution().wire())
                .setParameter("person", personId)
                .setParameter("field", value.field().wire())
                .setParameter("value", value.value())
                .setParameter("check", value.checkId())
                .setParameter("answered", value.answeredAt())
                .setParameter("at", at)
                .setParameter("account", acceptor.account())
                .executeUpdate()
                .replaceWithVoid();
    }
}
