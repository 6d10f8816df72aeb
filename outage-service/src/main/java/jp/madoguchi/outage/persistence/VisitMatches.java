package jp.madoguchi.outage.persistence;

import static java.util.Comparator.comparingLong;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.domain.Enrollee;
import jp.madoguchi.outage.domain.Fingerprint;
import jp.madoguchi.outage.domain.IndexQuestion;
import jp.madoguchi.outage.domain.LookupCriteria;

/**
 * 束の照会: whom the index knows by the items of many visits, in one statement for all names, one for all kana and one for
 * all numbers. A fingerprint narrows, the columns are compared again; who of those found is meant is not decided here.
 */
@Singleton
class VisitMatches {
    private static final String BY_ITEM = """
            select a.visit_id as asked_for, %1$s
            from unnest($1::uuid[], $2::bigint[], $3::text[], $4::date[], $5::text[])
                as a(visit_id, fingerprint, key, birth_date, sex)
            join enrollee e on e.%2$s_fingerprint = a.fingerprint and e.%2$s_key = a.key
                and e.birth_date = a.birth_date and e.sex = a.sex
            %3$s
            order by a.visit_id, e.person_id
            """;
    static final String BY_NAMES = BY_ITEM.formatted(EnrolleeRows.COLUMNS, "name", EnrolleeRows.OF_PERSON);
    static final String BY_KANA = BY_ITEM.formatted(EnrolleeRows.COLUMNS, "kana", EnrolleeRows.OF_PERSON);
    static final String BY_NUMBERS = """
            select a.visit_id as asked_for, %s
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as a(visit_id, insurer_number, number, symbol)
            join enrollee_number n on n.insurer_number = a.insurer_number and n.number = a.number
                and n.symbol = a.symbol
            join enrollee e on e.person_id = n.person_id
            %s
            order by a.visit_id, e.person_id
            """.formatted(EnrolleeRows.COLUMNS, EnrolleeRows.OF_PERSON);

    private final EnrolleeRows rows;
    private final MeterRegistry meters;
    private final Timer lookup;

    VisitMatches(EnrolleeRows rows, MeterRegistry meters) {
        this.rows = rows;
        this.meters = meters;
        this.lookup = meters.timer("madoguchi.reconciliation.lookup");
    }

    /** Whom each visit's question leads to; a visit that asks nothing or finds nobody is not among the keys. */
    Uni<Map<UUID, List<Enrollee>>> of(SqlClient client, Map<UUID, IndexQuestion> questions) {
        Timer.Sample begun = Timer.start(meters);
        Asked asked = new Asked();
        questions.forEach((visitId, question) -> asked.add(visitId, question));
        List<Uni<RowSet<Row>>> statements = Stream.of(
                        ask(client, BY_NAMES, asked.names, VisitMatches::itemArguments),
                        ask(client, BY_KANA, asked.kana, VisitMatches::itemArguments),
                        ask(client, BY_NUMBERS, asked.numbers, VisitMatches::numberArguments))
                .flatMap(Optional::stream)
                .toList();
        if (statements.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        // Sent one behind the other, without waiting for the answers in between.
        return Uni.join()
                .all(statements)
                .andFailFast()
                .invoke(() -> begun.stop(lookup))
                .map(this::found);
    }

    private static <T> Optional<Uni<RowSet<Row>>> ask(
            SqlClient client, String sql, List<T> asked, Function<List<T>, Tuple> arguments) {
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(client.preparedQuery(sql).execute(arguments.apply(asked)));
    }

    private Map<UUID, List<Enrollee>> found(List<RowSet<Row>> sets) {
        Map<UUID, List<Enrollee>> found = new HashMap<>();
        for (RowSet<Row> set : sets) {
            for (Row row : set) {
                found.computeIfAbsent(row.getUUID("asked_for"), visitId -> new ArrayList<>())
                        .add(rows.enrollee(row));
            }
        }
        return found;
    }

    private static Tuple itemArguments(List<Item> items) {
        // In the order of the index, so that neighbours are read once.
        items.sort(comparingLong(Item::fingerprint));
        return Tuple.of(
                column(items, Item::visitId).toArray(UUID[]::new),
                column(items, Item::fingerprint).toArray(Long[]::new),
                column(items, Item::key).toArray(String[]::new),
                column(items, Item::birthDate).toArray(LocalDate[]::new),
                column(items, item -> item.sex().name()).toArray(String[]::new));
    }

    private static Tuple numberArguments(List<Certificate> numbers) {
        return Tuple.of(
                column(numbers, Certificate::visitId).toArray(UUID[]::new),
                column(numbers, one -> one.shown().insurerNumber().wire()).toArray(String[]::new),
                column(numbers, one -> one.shown().number().wire()).toArray(String[]::new),
                column(numbers, VisitMatches::symbol).toArray(String[]::new));
    }

    private static String symbol(Certificate one) {
        return one.shown().symbol() == null ? "" : one.shown().symbol().wire();
    }

    private static <T, C> Stream<C> column(List<T> rows, Function<T, C> value) {
        return rows.stream().map(value);
    }

    /** What is asked, by the statement that asks it. */
    private static final class Asked {
        private final List<Item> names = new ArrayList<>();
        private final List<Item> kana = new ArrayList<>();
        private final List<Certificate> numbers = new ArrayList<>();

        void add(UUID visitId, IndexQuestion question) {
            question.match(
                    criteria -> item(visitId, criteria),
                    shown -> numbers.add(new Certificate(visitId, shown)),
                    why -> false);
        }

        /** Name and kana lead to the same people when both are given; the name is the rarer key. */
        private boolean item(UUID visitId, LookupCriteria criteria) {
            return criteria.nameKey() == null
                    ? criteria.kanaKey() != null && kana.add(Item.of(visitId, criteria.kanaKey(), criteria))
                    : names.add(Item.of(visitId, criteria.nameKey(), criteria));
        }
    }

    private record Item(UUID visitId, long fingerprint, String key, LocalDate birthDate, Sex sex) {
        static Item of(UUID visitId, String key, LookupCriteria asked) {
            long fingerprint = Fingerprint.of(key, asked.birthDate(), asked.sex());
            return new Item(visitId, fingerprint, key, asked.birthDate(), asked.sex());
        }
    }

    private record Certificate(UUID visitId, InsuredNumbers shown) {}
}
