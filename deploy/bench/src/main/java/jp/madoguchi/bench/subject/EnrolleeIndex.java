package jp.madoguchi.bench.subject;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.testing.population.Citizen;
import jp.madoguchi.testing.population.Population;

/**
 * 加入者の索引: a population in the tables of {@code outage-service}, brought by COPY, its secondary indexes made
 * afterwards: ten million one by one would take hours.
 */
public final class EnrolleeIndex {
    /** When the registry said all of it. */
    public static final Instant SAID_AT = Instant.parse("2026-11-01T00:00:00Z");

    /** The version of everybody. */
    public static final long VERSION = 1;

    private static final String ENROLLEES = """
            enrollee (person_id, version, name_fingerprint, kana_fingerprint, fold_fingerprint, name_key, kana_key,
                folded_key, birth_date, sex, facts, protected_person, said_at)
            """;
    private static final String NUMBERS = "enrollee_number (insurer_number, number, symbol, person_id)";
    private static final String SECONDARY = """
            select %s from pg_index where indrelid in ('enrollee'::regclass, 'enrollee_number'::regclass)
                and not indisunique order by indexrelid
            """;
    private static final String DROP = SECONDARY.formatted("'drop index ' || indexrelid::regclass");
    private static final String CREATE = SECONDARY.formatted("pg_get_indexdef(indexrelid)");

    private final Postgres postgres;
    private final String database;
    private final Population population;

    public EnrolleeIndex(Postgres postgres, String database, Population population) {
        this.postgres = postgres;
        this.database = database;
        this.population = population;
    }

    /** Whether somebody is there. */
    public boolean isFilled() throws SQLException {
        return postgres.number(database, "select count(*) from (select from enrollee limit 1) one") > 0;
    }

    /** Nobody is there. */
    public void clear() throws SQLException {
        postgres.execute(database, "truncate enrollee, enrollee_number");
    }

    /** Brings everybody; the time it takes does not count. */
    public void fill() throws IOException, SQLException {
        List<String> drop = postgres.column(database, DROP);
        List<String> create = postgres.column(database, CREATE);
        postgres.execute(database, drop.toArray(String[]::new));
        try (CopyStream enrollees = CopyStream.into(postgres, database, ENROLLEES);
                CopyStream numbers = CopyStream.into(postgres, database, NUMBERS)) {
            for (long n = 0; n < population.people(); n++) {
                write(population.citizen(n), enrollees, numbers);
            }
            enrollees.end();
            numbers.end();
        }
        List<String> after = new ArrayList<>(List.of("set maintenance_work_mem = '512MB'"));
        after.addAll(create);
        after.addAll(List.of("vacuum analyze enrollee", "vacuum analyze enrollee_number", "checkpoint"));
        postgres.execute(database, after.toArray(String[]::new));
    }

    private static void write(Citizen citizen, CopyStream enrollees, CopyStream numbers) throws IOException {
        PersonFacts person = citizen.person();
        IndexKeys keys = IndexKeys.of(person);
        enrollees
                .field(citizen.personId())
                .field(VERSION)
                .field(IndexKeys.fingerprint(keys.name(), person.birthDate(), person.sex()))
                .field(IndexKeys.fingerprint(keys.kana(), person.birthDate(), person.sex()))
                .field(IndexKeys.fingerprint(keys.folded(), person.birthDate(), person.sex()))
                .field(keys.name())
                .field(keys.kana())
                .field(keys.folded())
                .field(person.birthDate())
                .field(person.sex().name())
                .field(FactJson.text(new Facts(person, citizen.coverages())))
                .field(citizen.protectedPerson())
                .field(SAID_AT)
                .endRow();
        for (CoverageFacts coverage : citizen.coverages()) {
            InsuredNumbers carried = coverage.numbers();
            numbers.field(carried.insurerNumber().wire())
                    .field(carried.number().wire())
                    .field(symbol(carried))
                    .field(citizen.personId())
                    .endRow();
        }
    }

    static String symbol(InsuredNumbers carried) {
        return carried.symbol() == null ? "" : carried.symbol().wire();
    }

    /** What is kept whole of a person. */
    private record Facts(PersonFacts person, List<CoverageFacts> coverages) {}
}
