package jp.madoguchi.eligibility.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.CoverageOperation;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.domain.Feeder;
import jp.madoguchi.eligibility.domain.KnownRecords;
import jp.madoguchi.eligibility.domain.PersonRecord;
import jp.madoguchi.eligibility.domain.StandingRecord;

/** 台帳の読み取り: what is known of many records at once. A record that is new costs one look at an index. */
@ApplicationScoped
class RecordReader {
    private static final String INSURERS = "select number, name from insurer where number = any($1)";
    private static final String PERSONS = "select * from person where record_id = any($1) and feeder = $2";
    private static final String ONE = "select * from person where id = $1";
    private static final String OF_PEOPLE = "select * from person where id in ("
            + PostgresPersons.everyRecordOf("select coalesce(same_as, id) from person where id = any($1)") + ")";
    private static final String COVERAGES = "select * from coverage where person_id = any($1) order by position";
    private static final String HISTORY = """
        select v.body from unnest($1::text[], $2::bigint[]) as asked(record_id, version)
        join record_version v using (record_id, version)
        where v.feeder = $3
        """;

    private final RecordJson json;

    RecordReader(RecordJson json) {
        this.json = json;
    }

    Uni<KnownRecords> known(SqlConnection transaction, Feeder feeder, List<PersonRecord> records) {
        return insurers(transaction, records)
                .chain(insurers -> persons(transaction, feeder, records)
                        .chain(persons -> persons.isEmpty()
                                ? Uni.createFrom().item(new KnownRecords(List.of(), List.of(), insurers))
                                : standing(transaction, persons)
                                        .chain(standing -> history(transaction, feeder, records)
                                                .map(history -> new KnownRecords(standing, history, insurers)))));
    }

    Uni<Optional<StandingRecord>> find(SqlConnection connection, UUID personId) {
        return connection
                .preparedQuery(ONE)
                .execute(Tuple.of(personId))
                .chain(rows -> standing(connection, stream(rows).toList()))
                .map(found -> found.stream().findFirst());
    }

    /** Every record of the people whom these records are of. */
    Uni<List<StandingRecord>> ofPeople(SqlConnection connection, UUID[] records) {
        return connection
                .preparedQuery(OF_PEOPLE)
                .execute(Tuple.of(records))
                .chain(rows -> standing(connection, stream(rows).toList()));
    }

    private Uni<List<StandingRecord>> standing(SqlConnection transaction, List<Row> persons) {
        return coverages(transaction, persons)
                .map(coverages ->
                        persons.stream().map(row -> standing(row, coverages)).toList());
    }

    private StandingRecord standing(Row row, Map<UUID, List<CoverageFacts>> coverages) {
        UUID id = row.getUUID("id");
        PersonRecord record = new PersonRecord(
                row.getString("record_id"),
                row.getLong("version"),
                RecordFacts.person(row),
                coverages.getOrDefault(id, List.of()),
                json.certificates(row.getString("certificates")),
                row.getBoolean("protected_person"),
                RecordFacts.choice(CoverageOperation.class, row.getString("operation")));
        return new StandingRecord(id, record);
    }

    private static Uni<Map<InsurerNumber, String>> insurers(SqlConnection transaction, List<PersonRecord> records) {
        String[] numbers = records.stream()
                .flatMap(record -> record.insurers().stream())
                .map(InsurerNumber::wire)
                .distinct()
                .toArray(String[]::new);
        return transaction
                .preparedQuery(INSURERS)
                .execute(Tuple.of(numbers))
                .map(rows -> stream(rows)
                        .collect(toUnmodifiableMap(
                                row -> InsurerNumber.valueOf(row.getString("number")), row -> row.getString("name"))));
    }

    private static Uni<List<Row>> persons(SqlConnection transaction, Feeder feeder, List<PersonRecord> records) {
        return transaction
                .preparedQuery(PERSONS)
                .execute(Tuple.of(Columns.texts(records, PersonRecord::recordId), feeder.wire()))
                .map(rows -> stream(rows).toList());
    }

    private static Uni<Map<UUID, List<CoverageFacts>>> coverages(SqlConnection transaction, List<Row> persons) {
        return transaction
                .preparedQuery(COVERAGES)
                .execute(Tuple.of(Columns.of(UUID.class, persons, row -> row.getUUID("id"))))
                .map(rows -> stream(rows)
                        .collect(
                                groupingBy(row -> row.getUUID("person_id"), mapping(RecordFacts::coverage, toList()))));
    }

    private Uni<List<PersonRecord>> history(SqlConnection transaction, Feeder feeder, List<PersonRecord> records) {
        return transaction
                .preparedQuery(HISTORY)
                .execute(Tuple.of(
                        Columns.texts(records, PersonRecord::recordId),
                        Columns.of(Long.class, records, PersonRecord::version),
                        feeder.wire()))
                .map(rows -> stream(rows)
                        .map(row -> json.record(row.getString("body")))
                        .toList());
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
