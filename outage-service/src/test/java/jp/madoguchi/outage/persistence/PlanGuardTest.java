package jp.madoguchi.outage.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.application.FillIndex;
import jp.madoguchi.outage.application.IndexRebuilds;
import jp.madoguchi.outage.application.Said;
import jp.madoguchi.outage.domain.IndexRebuild;
import jp.madoguchi.outage.domain.PersonKeys;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.population.Citizen;
import jp.madoguchi.testing.population.Population;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is asked of the index and of the held visits is answered by an index, and by a handful of rows: so it is at a
 * hundred thousand people, and so it stays at a hundred million.
 */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class PlanGuardTest {
    private static final Population PEOPLE = Population.of(5, 100_000);
    private static final int LOT = 1_000;
    private static final int BATCH = 500;
    private static final int MOST_ROWS = 50;
    /** Hardly anybody has a namesake. */
    private static final int IN_BULK = 4 * BATCH;

    private static final Set<String> WATCHED = Set.of("enrollee", "enrollee_number", "held_visit", "same_person");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final String VISITS = """
            insert into held_visit (visit_id, institution, taken_at, confirmation_date, cause, state, patient)
            select gen_random_uuid(), $1, timestamptz '2026-11-20' + n * interval '1 second', date '2026-11-20',
                'LINE_DOWN', 'HELD', repeat('x', 200)
            from generate_series(1, $2::int) n
            """;

    /** Two of a hundred records are one person's. */
    private static final String JOINS = """
            insert into same_person (person_id, leader_id, said_at, event_id)
            select person_id, first_value(person_id) over (partition by n / 100 order by n), 'epoch', person_id
            from (select person_id, row_number() over (order by person_id) - 1 as n from enrollee) numbered
            where n % 100 < 2
            on conflict do nothing
            """;

    @Inject
    Pool pool;

    @Inject
    IndexRebuilds rebuilds;

    @Inject
    FillIndex fillIndex;

    private final Clinic clinic = Clinic.fresh();
    private final Clinic other = Clinic.fresh();
    private final List<String> offences = new ArrayList<>();

    @BeforeEach
    void fill() {
        IndexRebuild rebuild = IndexRebuild.begin(UUID.randomUUID(), "tester", NOW);
        rebuilds.begin(rebuild, Instant.parse("9999-01-01T00:00:00Z")).await().indefinitely();
        for (long from = 0; from < PEOPLE.people(); from += LOT) {
            List<Said> lot = LongStream.range(from, from + LOT)
                    .mapToObj(n -> new Said(PEOPLE.citizen(n).state(1), NOW))
                    .toList();
            fillIndex.lot(rebuild.id(), lot).await().indefinitely();
        }
        fillIndex.complete(rebuild.id()).await().indefinitely();
        fillIndex
                .finish(rebuild.id(), () -> Uni.createFrom().item(List.<Said>of()))
                .await()
                .indefinitely();
        hold(clinic, 2 * BATCH);
        hold(other, (int) PEOPLE.people());
        run("analyze held_visit");
        run(JOINS);
        run("analyze same_person");
        Index.grant(clinic);
    }

    @AfterEach
    void leaveTheIndexAsItsTopicSays() {
        for (Clinic held : List.of(clinic, other)) {
            pool.preparedQuery("delete from held_visit where institution = $1")
                    .execute(Tuple.of(held.code().wire()))
                    .await()
                    .indefinitely();
        }
        run("analyze held_visit");
        run("delete from same_person where said_at = 'epoch'");
        run("analyze same_person");
        Index.rebuilt();
    }

    @Test
    void answersFromAnIndexAndAHandfulOfRows() {
        // The samples, namesakes, twins, a crowd, and people without any of that.
        LongStream.of(0, 10, 20, 30, 777, 99_999).mapToObj(PEOPLE::citizen).forEach(this::lookUp);
        List<Citizen> batch = LongStream.range(0, BATCH)
                .mapToObj(n -> PEOPLE.citizen(n * 199))
                .toList();
        inBulk(batch);
        heldVisits();

        assertEquals("", String.join("\n", offences));
    }

    private void lookUp(Citizen citizen) {
        PersonFacts person = citizen.person();
        PersonKeys keys = PersonKeys.of(person);
        String sex = person.sex().name();
        explain(
                "desk by name",
                PostgresLookupDesk.BY_NAME,
                MOST_ROWS,
                desk(keys.nameFingerprint(), keys.name(), person));
        explain(
                "desk by kana",
                PostgresLookupDesk.BY_KANA,
                MOST_ROWS,
                desk(keys.kanaFingerprint(), keys.kana(), person));
        explain(
                "desk by fold",
                PostgresLookupDesk.BY_FOLD,
                MOST_ROWS,
                desk(keys.foldFingerprint(), keys.folded(), person));
        explain(
                "by name",
                positional(PostgresEnrollees.BY_NAME, "fingerprint", "key", "birthDate", "sex"),
                MOST_ROWS,
                Tuple.of(keys.nameFingerprint(), keys.name(), person.birthDate(), sex));
        explain(
                "by kana",
                positional(PostgresEnrollees.BY_KANA, "fingerprint", "key", "birthDate", "sex"),
                MOST_ROWS,
                Tuple.of(keys.kanaFingerprint(), keys.kana(), person.birthDate(), sex));
        InsuredNumbers numbers = citizen.newestCoverage().numbers();
        explain(
                "by numbers",
                positional(PostgresEnrollees.BY_NUMBERS, "insurer", "number", "symbol"),
                MOST_ROWS,
                Tuple.of(numbers.insurerNumber().wire(), numbers.number().wire(), symbol(numbers)));
        explain("by id", positional(PostgresEnrollees.BY_ID, "id"), MOST_ROWS, Tuple.of(citizen.personId()));
    }

    private Tuple desk(long fingerprint, String key, PersonFacts person) {
        return Tuple.from(Arrays.<@Nullable Object>asList(
                clinic.code().wire(),
                TODAY,
                "tester",
                OffsetDateTime.parse("2026-11-21T00:00:00Z"),
                30L,
                OffsetDateTime.parse("2026-11-21T00:00:00Z"),
                600L,
                null,
                "digest",
                fingerprint,
                key,
                person.birthDate(),
                person.sex().name()));
    }

    private void inBulk(List<Citizen> batch) {
        explain(
                "visits by name",
                VisitMatches.BY_NAMES,
                IN_BULK,
                items(batch, PersonKeys::nameFingerprint, PersonKeys::name));
        explain(
                "visits by kana",
                VisitMatches.BY_KANA,
                IN_BULK,
                items(batch, PersonKeys::kanaFingerprint, PersonKeys::kana));
        numbersInBulk(batch);
    }

    private void numbersInBulk(List<Citizen> batch) {
        explain(
                "visits by numbers",
                VisitMatches.BY_NUMBERS,
                IN_BULK,
                Tuple.of(
                        visits(batch),
                        texts(
                                batch,
                                one -> one.newestCoverage()
                                        .numbers()
                                        .insurerNumber()
                                        .wire()),
                        texts(
                                batch,
                                one -> one.newestCoverage().numbers().number().wire()),
                        texts(batch, one -> symbol(one.newestCoverage().numbers()))));
    }

    private static Tuple items(
            List<Citizen> batch, Function<PersonKeys, Long> fingerprint, Function<PersonKeys, String> key) {
        List<PersonKeys> keys =
                batch.stream().map(citizen -> PersonKeys.of(citizen.person())).toList();
        return Tuple.of(
                visits(batch),
                keys.stream().map(fingerprint).toArray(Long[]::new),
                texts(keys, key),
                batch.stream().map(one -> one.person().birthDate()).toArray(LocalDate[]::new),
                texts(batch, one -> one.person().sex().name()));
    }

    private static UUID[] visits(List<Citizen> batch) {
        return batch.stream().map(Citizen::personId).toArray(UUID[]::new);
    }

    private void heldVisits() {
        String institution = clinic.code().wire();
        UUID[] waiting = waiting(institution);
        explain("condition", PostgresHeldBatches.CONDITION, MOST_ROWS, Tuple.of(institution, TODAY));
        explain("first visits", PostgresHeldBatches.FIRST, BATCH + MOST_ROWS, Tuple.of(institution, BATCH));
        explain(
                "next visits",
                PostgresHeldBatches.NEXT,
                BATCH + MOST_ROWS,
                Tuple.of(institution, BATCH, waiting[BATCH - 1]));
        String[] nothing = new String[BATCH];
        String[] held = new String[BATCH];
        Arrays.fill(held, "HELD");
        explain(
                "decided visits",
                DecidedVisits.WRITE,
                BATCH + MOST_ROWS,
                Tuple.from(List.of(waiting, nothing, nothing, held, nothing, nothing, nothing, nothing, nothing)));
    }

    /** Runs the statement and notes what it does to the tables that grow with the nation. */
    private void explain(String what, String sql, int mostRows, Tuple arguments) {
        Object told = pool.preparedQuery("explain (analyze, format json) " + sql)
                .execute(arguments)
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getValue(0);
        JsonObject plan = new JsonArray(String.valueOf(told)).getJsonObject(0).getJsonObject("Plan");
        List<JsonObject> scans =
                nodes(plan).filter(node -> WATCHED.contains(relation(node))).toList();
        scans.stream()
                .filter(node -> node.getString("Node Type").contains("Seq Scan"))
                .forEach(node -> offences.add(what + ": reads all of " + relation(node)));
        double rows = scans.stream().mapToDouble(PlanGuardTest::visited).sum();
        if (rows > mostRows) {
            offences.add(what + ": visits " + rows + " rows");
        }
    }

    private static Stream<JsonObject> nodes(JsonObject node) {
        return Stream.concat(
                Stream.of(node),
                node.getJsonArray("Plans", new JsonArray()).stream()
                        .map(JsonObject.class::cast)
                        .flatMap(PlanGuardTest::nodes));
    }

    private static String relation(JsonObject node) {
        return node.getString("Relation Name", "");
    }

    /** What it hands on and what it reads in vain, each time it is run. */
    private static double visited(JsonObject node) {
        double once = Stream.of("Actual Rows", "Rows Removed by Filter", "Rows Removed by Index Recheck")
                .mapToDouble(figure -> node.getDouble(figure, 0.0))
                .sum();
        return once * node.getDouble("Actual Loops", 1.0);
    }

    /** Hibernate's statement as PostgreSQL reads it. */
    private static String positional(String sql, String... names) {
        String positional = sql;
        for (int i = 0; i < names.length; i++) {
            positional = positional.replace(":" + names[i], "$" + (i + 1));
        }
        return positional;
    }

    private UUID[] waiting(String institution) {
        return pool
                .preparedQuery(
                        "select visit_id from held_visit where institution = $1 order by taken_at limit " + BATCH)
                .execute(Tuple.of(institution))
                .await()
                .indefinitely()
                .stream()
                .map(row -> row.getUUID("visit_id"))
                .toArray(UUID[]::new);
    }

    private void hold(Clinic of, int visits) {
        pool.preparedQuery(VISITS)
                .execute(Tuple.of(of.code().wire(), visits))
                .await()
                .indefinitely();
    }

    private void run(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private static String symbol(InsuredNumbers numbers) {
        return numbers.symbol() == null ? "" : numbers.symbol().wire();
    }
}
