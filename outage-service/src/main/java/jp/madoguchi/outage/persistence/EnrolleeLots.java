package jp.madoguchi.outage.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.outage.application.Said;
import jp.madoguchi.outage.domain.PersonKeys;
import jp.madoguchi.runtime.Aside;

/** 加入者の束: many people go into the next index in one statement, each as {@link PostgresEnrollees} writes one. */
@Singleton
class EnrolleeLots {
    /**
     * Only what the filling itself needs is there while it goes on; the rest is made in one go of what was filled,
     * which takes a fraction of the time.
     */
    static final String BARE = """
            drop index if exists enrollee_by_name_next, enrollee_by_kana_next, enrollee_by_fold_next;
            alter table enrollee_number_next drop constraint if exists enrollee_number_person_id_fkey_next;
            truncate enrollee_number_next, enrollee_next
            """;

    static final List<String> WHOLE = List.of(
            "create index if not exists enrollee_by_name_next on enrollee_next (name_fingerprint)",
            "create index if not exists enrollee_by_kana_next on enrollee_next (kana_fingerprint)",
            "create index if not exists enrollee_by_fold_next on enrollee_next (fold_fingerprint)",
            """
            alter table enrollee_number_next
                drop constraint if exists enrollee_number_person_id_fkey_next,
                add constraint enrollee_number_person_id_fkey_next foreign key (person_id) references enrollee_next
            """);

    /**
     * A number that stays is not deleted: both parts see the table as it was before the statement. Who is new here has
     * none to forget; a row that was there before is told by its {@code xmax}.
     */
    private static final String PUT = """
            with written as (
                insert into enrollee_next
                    (person_id, version, name_fingerprint, kana_fingerprint, fold_fingerprint, name_key, kana_key,
                     folded_key, birth_date, sex, facts, protected_person, said_at)
                select * from unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::text[],
                    $7::text[], $8::text[], $9::date[], $10::text[], $11::text[], $12::boolean[], $13::timestamptz[])
                on conflict (person_id) do update set
                    version = excluded.version,
                    name_fingerprint = excluded.name_fingerprint,
                    kana_fingerprint = excluded.kana_fingerprint,
                    fold_fingerprint = excluded.fold_fingerprint,
                    name_key = excluded.name_key,
                    kana_key = excluded.kana_key,
                    folded_key = excluded.folded_key,
                    birth_date = excluded.birth_date,
                    sex = excluded.sex,
                    facts = excluded.facts,
                    protected_person = excluded.protected_person,
                    said_at = excluded.said_at
                where enrollee_next.version < excluded.version
                returning person_id, xmax <> 0 as known),
            carried as (
                select c.* from unnest($14::text[], $15::text[], $16::text[], $17::uuid[])
                    as c(insurer_number, number, symbol, person_id)
                join written w on w.person_id = c.person_id),
            forgotten as (
                delete from enrollee_number_next n using written w
                where w.known and n.person_id = w.person_id and not exists (
                    select from carried c where c.person_id = n.person_id
                        and c.insurer_number = n.insurer_number and c.number = n.number and c.symbol = n.symbol))
            insert into enrollee_number_next (insurer_number, number, symbol, person_id)
            select insurer_number, number, symbol, person_id from carried
            on conflict do nothing
            """;

    private final RowJson json;
    private final Aside aside;

    EnrolleeLots(RowJson json, Aside aside) {
        this.json = json;
        this.aside = aside;
    }

    /** The rows of these people, nobody twice: to normalise a thousand names takes a while. */
    Uni<Rows> prepare(List<Said> lot) {
        return aside.compute(() -> new Rows(lot.isEmpty() ? Optional.empty() : Optional.of(arguments(lot))));
    }

    /** 書ける束. */
    record Rows(Optional<Tuple> arguments) {
        /** Writes those that are newer than what is kept. */
        Uni<Void> put(SqlClient client) {
            return arguments
                    .map(rows -> client.preparedQuery(PUT).execute(rows).replaceWithVoid())
                    .orElseGet(() -> Uni.createFrom().voidItem());
        }
    }

    private Tuple arguments(List<Said> lot) {
        List<PersonKeys> keys =
                lot.stream().map(said -> PersonKeys.of(said.state().person())).toList();
        List<Carried> carried = lot.stream().flatMap(Carried::of).toList();
        return Tuple.from(List.of(
                column(lot, said -> said.state().personId()).toArray(UUID[]::new),
                column(lot, said -> said.state().version()).toArray(Long[]::new),
                column(keys, PersonKeys::nameFingerprint).toArray(Long[]::new),
                column(keys, PersonKeys::kanaFingerprint).toArray(Long[]::new),
                column(keys, PersonKeys::foldFingerprint).toArray(Long[]::new),
                column(keys, PersonKeys::name).toArray(String[]::new),
                column(keys, PersonKeys::kana).toArray(String[]::new),
                column(keys, PersonKeys::folded).toArray(String[]::new),
                column(lot, said -> said.state().person().birthDate()).toArray(LocalDate[]::new),
                column(lot, said -> said.state().person().sex().name()).toArray(String[]::new),
                column(lot, this::facts).toArray(String[]::new),
                column(lot, Said::protectedPerson).toArray(Boolean[]::new),
                column(lot, said -> said.at().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new),
                column(carried, one -> one.numbers().insurerNumber().wire()).toArray(String[]::new),
                column(carried, one -> one.numbers().number().wire()).toArray(String[]::new),
                column(carried, Carried::symbol).toArray(String[]::new),
                column(carried, Carried::personId).toArray(UUID[]::new)));
    }

    private String facts(Said said) {
        return json.text(
                new EnrolleeRows.Facts(said.state().person(), said.state().coverages()));
    }

    private static <T, C> Stream<C> column(List<T> rows, Function<T, C> value) {
        return rows.stream().map(value);
    }

    private record Carried(InsuredNumbers numbers, UUID personId) {
        static Stream<Carried> of(Said said) {
            return said.state().coverages().stream()
                    .map(coverage ->
                            new Carried(coverage.numbers(), said.state().personId()));
        }

        String symbol() {
            return numbers.symbol() == null ? "" : numbers.symbol().wire();
        }
    }
}
