package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.WireValue;
import jp.madoguchi.eligibility.application.Sender;
import jp.madoguchi.eligibility.domain.PersonRecord;
import jp.madoguchi.eligibility.domain.RegistrationTally;
import jp.madoguchi.eligibility.domain.RegistryEntries;
import jp.madoguchi.eligibility.domain.StandingRecord;
import org.jspecify.annotations.Nullable;

/** 台帳への記入: many persons with their coverages, one statement a table. */
@ApplicationScoped
class RecordWriter {
    private static final String PERSONS = """
        insert into person (id, record_id, version, name, name_kana, name_other, birth_date, sex, postal_code,
            address, sex_note, name_other_kana, certificates, protected_person, operation, feeder, delivery)
        select *, $16::text, $17::uuid
        from unnest($1::uuid[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::date[],
            $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::boolean[], $15::text[])
        on conflict (id) do update set version = excluded.version, name = excluded.name,
            name_kana = excluded.name_kana, name_other = excluded.name_other, birth_date = excluded.birth_date,
            sex = excluded.sex, postal_code = excluded.postal_code, address = excluded.address,
            sex_note = excluded.sex_note, name_other_kana = excluded.name_other_kana,
            certificates = excluded.certificates, protected_person = excluded.protected_person, received_at = now(),
            operation = excluded.operation, delivery = excluded.delivery
        """;
    private static final String OLD_COVERAGES = "delete from coverage where person_id = any($1)";
    private static final String COVERAGES = """
        insert into coverage (person_id, position, insurer_number, symbol, number, branch, relationship,
            insured_name, classification, qualified_on, valid_from, valid_until, disqualified_on, loss_reason,
            ratio_percent, elderly_issued_on, elderly_valid_from, elderly_valid_until, elderly_ratio_percent)
        select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
            $8::text[], $9::text[], $10::date[], $11::date[], $12::date[], $13::date[], $14::text[],
            $15::int[], $16::date[], $17::date[], $18::date[], $19::int[])
        """;
    /** Before the version in force is replaced: who wrote that one, and when it came, is told by its row. */
    private static final String HISTORY = """
        insert into record_version (record_id, version, body, feeder, delivery, received_at)
        select past.record_id, past.version, past.body, $4::text,
            case when p.id is null then $5::uuid else p.delivery end, coalesce(p.received_at, now())
        from unnest($1::text[], $2::bigint[], $3::text[]) as past(record_id, version, body)
        left join person p on p.record_id = past.record_id and p.feeder = $4::text and p.version = past.version
        on conflict do nothing
        """;

    private static final String COUNT = """
        insert into delivery (id, account, feeder, registered, unchanged, late, refused)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (id) do update set registered = delivery.registered + excluded.registered,
            unchanged = delivery.unchanged + excluded.unchanged, late = delivery.late + excluded.late,
            refused = delivery.refused + excluded.refused
        """;

    private final RecordJson json;
    private final PostgresAnswerableNotices notices;
    private final PostgresAnswerablePeople people;

    RecordWriter(RecordJson json, PostgresAnswerableNotices notices, PostgresAnswerablePeople people) {
        this.json = json;
        this.notices = notices;
        this.people = people;
    }

    /** Counts what became of a part of a delivery. */
    Uni<Void> count(SqlConnection transaction, Sender sender, RegistrationTally tally) {
        return transaction
                .preparedQuery(COUNT)
                .execute(Tuple.tuple()
                        .addValue(sender.delivery())
                        .addValue(sender.account())
                        .addValue(sender.feeder().wire())
                        .addValue(tally.registered())
                        .addValue(tally.unchanged())
                        .addValue(tally.late())
                        .addValue(tally.refused()))
                .replaceWithVoid();
    }

    Uni<Void> write(SqlConnection transaction, Sender sender, RegistryEntries entries) {
        List<StandingRecord> standing = entries.standing();
        List<Line> coverages = standing.stream()
                .flatMap(one -> IntStream.range(0, one.record().coverages().size())
                        .mapToObj(i -> new Line(
                                one.personId(), i, one.record().coverages().get(i))))
                .toList();
        UUID[] persons = Columns.of(UUID.class, standing, StandingRecord::personId);
        return history(transaction, sender, entries.history())
                .chain(() -> transaction.preparedQuery(PERSONS).execute(persons(sender, standing)))
                .chain(() -> transaction.preparedQuery(OLD_COVERAGES).execute(Tuple.of(persons)))
                .chain(() -> transaction.preparedQuery(COVERAGES).execute(coverages(coverages)))
                .chain(() -> notices.tell(transaction, entries.answerable()))
                .chain(() -> people.noteWhoHas(transaction, entries.left()));
    }

    private Uni<Void> history(SqlConnection transaction, Sender sender, List<PersonRecord> history) {
        if (history.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .preparedQuery(HISTORY)
                .execute(Tuple.of(
                        Columns.texts(history, PersonRecord::recordId),
                        Columns.of(Long.class, history, PersonRecord::version),
                        Columns.texts(history, json::text),
                        sender.feeder().wire(),
                        sender.delivery()))
                .replaceWithVoid();
    }

    private Tuple persons(Sender sender, List<StandingRecord> rows) {
        return Tuple.tuple()
                .addValue(Columns.of(UUID.class, rows, StandingRecord::personId))
                .addValue(Columns.texts(rows, row -> row.record().recordId()))
                .addValue(Columns.of(Long.class, rows, row -> row.record().version()))
                .addValue(ofPerson(String.class, rows, PersonFacts::name))
                .addValue(ofPerson(String.class, rows, PersonFacts::nameKana))
                .addValue(ofPerson(String.class, rows, PersonFacts::nameOther))
                .addValue(ofPerson(LocalDate.class, rows, PersonFacts::birthDate))
                .addValue(ofPerson(String.class, rows, person -> person.sex().name()))
                .addValue(ofPerson(String.class, rows, PersonFacts::postalCode))
                .addValue(ofPerson(String.class, rows, PersonFacts::address))
                .addValue(ofPerson(String.class, rows, person -> name(person.sexNote())))
                .addValue(ofPerson(String.class, rows, PersonFacts::nameOtherKana))
                .addValue(Columns.texts(rows, row -> json.text(row.record().certificates())))
                .addValue(Columns.of(Boolean.class, rows, row -> row.record().protectedPerson()))
                .addValue(Columns.texts(rows, row -> name(row.record().operation())))
                .addValue(sender.feeder().wire())
                .addValue(sender.delivery());
    }

    private static Tuple coverages(List<Line> rows) {
        return Tuple.tuple()
                .addValue(Columns.of(UUID.class, rows, Line::personId))
                .addValue(Columns.of(Integer.class, rows, Line::position))
                .addValue(text(rows, c -> c.numbers().insurerNumber().wire()))
                .addValue(text(rows, c -> PostgresPersons.text(c.numbers().symbol())))
                .addValue(text(rows, c -> c.numbers().number().wire()))
                .addValue(text(rows, c -> wire(c.numbers().branch())))
                .addValue(text(rows, c -> c.relationship().name()))
                .addValue(text(rows, CoverageFacts::insuredName))
                .addValue(text(rows, c -> c.classification().name()))
                .addValue(day(rows, CoverageFacts::qualifiedOn))
                .addValue(day(rows, CoverageFacts::validFrom))
                .addValue(day(rows, CoverageFacts::validUntil))
                .addValue(day(rows, CoverageFacts::disqualifiedOn))
                .addValue(text(rows, c -> name(c.lossReason())))
                .addValue(Columns.of(Integer.class, rows, row -> row.coverage().ratioPercent()))
                .addValue(elderly(LocalDate.class, rows, ElderlyRecipient::issuedOn))
                .addValue(elderly(LocalDate.class, rows, ElderlyRecipient::validFrom))
                .addValue(elderly(LocalDate.class, rows, ElderlyRecipient::validUntil))
                .addValue(elderly(Integer.class, rows, ElderlyRecipient::ratioPercent));
    }

    private static <V> V[] ofPerson(
            Class<V> type, List<StandingRecord> rows, Function<PersonFacts, @Nullable V> value) {
        return Columns.of(type, rows, row -> value.apply(row.record().person()));
    }

    private static String[] text(List<Line> rows, Function<CoverageFacts, @Nullable String> value) {
        return Columns.texts(rows, row -> value.apply(row.coverage()));
    }

    private static LocalDate[] day(List<Line> rows, Function<CoverageFacts, @Nullable LocalDate> value) {
        return Columns.of(LocalDate.class, rows, row -> value.apply(row.coverage()));
    }

    private static <V> V[] elderly(Class<V> type, List<Line> rows, Function<ElderlyRecipient, @Nullable V> value) {
        return Columns.of(type, rows, row -> {
            ElderlyRecipient certificate = row.coverage().elderlyRecipient();
            return certificate == null ? null : value.apply(certificate);
        });
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String wire(@Nullable WireValue value) {
        return value == null ? null : value.wire();
    }

    private record Line(UUID personId, int position, CoverageFacts coverage) {}
}
