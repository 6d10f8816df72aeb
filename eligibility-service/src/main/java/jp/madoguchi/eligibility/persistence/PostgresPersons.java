package jp.madoguchi.eligibility.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.eligibility.application.Persons;
import jp.madoguchi.eligibility.domain.CoverageHistory;
import jp.madoguchi.runtime.database.StatementLots;
import org.jspecify.annotations.Nullable;

/** One statement a check, however many coverages the person has. Never inside a session: it takes a connection. */
@ApplicationScoped
class PostgresPersons implements Persons {
    /** A person's coverages, a row each, as {@link #histories} reads them; {@code r} is the institution's 照会番号. */
    static final String HISTORY = """
            p.id as record, coalesce(p.same_as, p.id) as person_id, p.name, p.name_kana, p.name_other, p.birth_date,
            p.sex, p.postal_code, p.address, p.sex_note, p.name_other_kana, p.open_mislinks, p.received_at,
            r.number as reference_number, c.insurer_number, i.name as insurer_name, c.symbol,
            c.number, c.branch, c.relationship, c.insured_name, c.classification, c.qualified_on, c.valid_from,
            c.valid_until, c.disqualified_on, c.loss_reason, c.ratio_percent, c.elderly_issued_on,
            c.elderly_valid_from, c.elderly_valid_until, c.elderly_ratio_percent
            """;

    private static final String EVER_WITH = "select " + HISTORY + """
            from person p
            join coverage c on c.person_id = p.id
            join insurer i on i.number = c.insurer_number
            left join reference_number r on r.institution = $5 and r.person_id = coalesce(p.same_as, p.id)
            where p.id in (%s)
            order by c.person_id, c.position
            """.formatted(everyRecordOf("""
                select coalesce(holder.same_as, holder.id)
                from coverage held join person holder on holder.id = held.person_id
                where held.insurer_number = $2 and held.number = $3 and held.symbol = $4 and holder.birth_date = $1\
                """));

    private final StatementLots everWith;

    PostgresPersons(Pool pool) {
        this.everWith = new StatementLots(pool, EVER_WITH);
    }

    @Override
    public Uni<List<CoverageHistory>> everWith(
            InstitutionCode institution, InsuredNumbers numbers, LocalDate birthDate) {
        return everWith.execute(Tuple.of(
                        birthDate,
                        numbers.insurerNumber().wire(),
                        numbers.number().wire(),
                        text(numbers.symbol()),
                        institution.wire()))
                .map(rows -> histories(rows.stream()));
    }

    /**
     * The ids of all records of some persons: an insurer keeps its own record of a person, and one of them stands for
     * all.
     *
     * @param persons a query for the ids that stand for these persons
     */
    static String everyRecordOf(String persons) {
        return """
            with meant(id) as materialized (%s)
            select id from meant union all select other.id from meant join person other on other.same_as = meant.id
            """.formatted(persons);
    }

    /** Absent 記号 as the column holds it. */
    static String text(@Nullable InsuredSymbol symbol) {
        return symbol == null ? "" : symbol.wire();
    }

    static List<CoverageHistory> histories(Stream<Row> rows) {
        return rows.collect(groupingBy(row -> row.getUUID("record"), LinkedHashMap::new, toList())).values().stream()
                .map(PostgresPersons::history)
                .toList();
    }

    private static UUID personId(Row row) {
        return row.getUUID("person_id");
    }

    private static CoverageHistory history(List<Row> rows) {
        Row person = rows.get(0);
        List<CoverageFacts> coverages = rows.stream()
                .map(row -> RecordFacts.coverage(row, row.getString("insurer_name")))
                .toList();
        return new CoverageHistory(
                personId(person),
                RecordFacts.person(person),
                coverages,
                person.getInteger("open_mislinks") > 0,
                person.getOffsetDateTime("received_at").toInstant(),
                person.getString("reference_number"));
    }
}
