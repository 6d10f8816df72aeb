package jp.madoguchi.outage.persistence;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.outage.domain.Enrollee;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.PersonKeys;

/** Rows of a test that are many, written by a few statements. */
@Singleton
class RegistryRows {
    private static final String PERSON = """
            insert into enrollee (person_id, version, name_fingerprint, kana_fingerprint, fold_fingerprint, name_key,
                kana_key, folded_key, birth_date, sex, facts, protected_person)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing
            """;
    private static final String NUMBER = """
            insert into enrollee_number (insurer_number, number, symbol, person_id)
            values ($1, $2, $3, $4) on conflict do nothing
            """;
    private static final String MISLINKED = """
            insert into mislinked_enrollee (person_id, mislink_id) values ($1, $1) on conflict do nothing
            """;
    private static final String JOINED = """
            insert into same_person (person_id, leader_id, said_at, event_id) values ($1, $2, 'epoch', $1)
            on conflict do nothing
            """;
    private static final String VISIT = """
            insert into held_visit (visit_id, institution, taken_at, confirmation_date, cause, patient, shown, declared,
                state)
            values ($1, $2, $3, $4, $5, $6, $7, $8, 'HELD')
            """;

    private final Pool pool;
    private final RowJson json;

    RegistryRows(Pool pool, RowJson json) {
        this.pool = pool;
        this.json = json;
    }

    void people(List<Enrollee> people) {
        write(PERSON, people.stream().map(this::person));
        write(NUMBER, people.stream().flatMap(RegistryRows::numbers));
        write(MISLINKED, people.stream().filter(Enrollee::mislinked).map(one -> Tuple.of(one.personId())));
        write(JOINED, people.stream().filter(RegistryRows::isLed).flatMap(RegistryRows::join));
    }

    private static boolean isLed(Enrollee one) {
        return !one.leaderId().equals(one.personId());
    }

    private static Stream<Tuple> join(Enrollee one) {
        return Stream.of(Tuple.of(one.personId(), one.leaderId()), Tuple.of(one.leaderId(), one.leaderId()));
    }

    void visits(List<HeldVisit> visits) {
        write(VISIT, visits.stream().map(this::visit));
    }

    private void write(String sql, Stream<Tuple> rows) {
        List<Tuple> all = rows.toList();
        if (all.isEmpty()) {
            return;
        }
        pool.withTransaction(transaction -> transaction.preparedQuery(sql).executeBatch(all))
                .await()
                .indefinitely();
    }

    private Tuple person(Enrollee one) {
        PersonKeys keys = PersonKeys.of(one.person());
        return Tuple.from(List.of(
                one.personId(),
                one.version(),
                keys.nameFingerprint(),
                keys.kanaFingerprint(),
                keys.foldFingerprint(),
                keys.name(),
                keys.kana(),
                keys.folded(),
                one.person().birthDate(),
                one.person().sex().name(),
                json.text(new EnrolleeRows.Facts(one.person(), one.coverages())),
                one.protectedPerson()));
    }

    private static Stream<Tuple> numbers(Enrollee one) {
        return one.coverages().stream()
                .map(coverage -> Tuple.of(
                        coverage.numbers().insurerNumber().wire(),
                        coverage.numbers().number().wire(),
                        coverage.numbers().symbol() == null
                                ? ""
                                : coverage.numbers().symbol().wire(),
                        one.personId()));
    }

    private Tuple visit(HeldVisit visit) {
        Tuple row = Tuple.tuple();
        row.addUUID(visit.visitId());
        row.addString(visit.institution().wire());
        row.addOffsetDateTime(visit.takenAt().atOffset(ZoneOffset.UTC));
        row.addLocalDate(visit.confirmationDate());
        row.addString(visit.cause().name());
        row.addString(json.write(visit.patient()));
        row.addString(json.write(visit.shown()));
        row.addString(json.write(visit.declared()));
        return row;
    }
}
