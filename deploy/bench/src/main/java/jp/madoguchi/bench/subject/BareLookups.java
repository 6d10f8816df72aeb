package jp.madoguchi.bench.subject;

import static java.util.stream.Collectors.joining;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.rules.JapaneseName;

/**
 * 素の照会: the two statements of a four-item lookup, word for word, by the bare client: no sign-in, no rule, no filter by
 * address or insurer, each call alone. The authorization header names the institution.
 */
public final class BareLookups {
    private static final String ASK = """
            with running as (
                select id from activation_grant
                where institution = $1 and state = 'ENABLED' and $2 between first_day and last_day
                order by requested_at desc limit 1)
            select g.id as grant_id,
                (select o.cause from outage o where o.institution = $1 and o.ended_at is null) as open_cause,
                (select count(*) from (select from lookup l where l.institution = $1 and l.account = $3
                    and l.asked_at > $4 limit $5) a) as of_account,
                (select count(*) from (select from lookup l where l.grant_id = g.id
                    and l.asked_at > $6 limit $7) h) as of_grant,
                exists (select from lookup l where l.id = $8 and l.institution = $1 and l.step = 'EXACT'
                    and l.told = 'NOBODY' and l.criteria_digest = $9) as follows_nobody,
                c.*
            from running g left join lateral (
                select e.person_id, e.version, e.facts,
                    e.protected_person or p.is_protected is true as protected_person,
                    exists (select from mislinked_enrollee m where m.person_id = e.person_id and not m.separated)
                        or p.is_mislinked is true as mislinked,
                    coalesce(p.leader_id, e.person_id) as leader_id, r.number
                from enrollee e
                left join lateral (
                    select s.leader_id,
                        (select bool_or(o.protected_person) from same_person r
                            join enrollee o on o.person_id = r.person_id
                            where r.leader_id = s.leader_id) as is_protected,
                        exists (select from same_person r join mislinked_enrollee m on m.person_id = r.person_id
                            where r.leader_id = s.leader_id and not m.separated) as is_mislinked
                    from same_person s where s.person_id = e.person_id limit 1) p on true
                left join reference_number r
                    on r.institution = $1 and r.person_id = coalesce(p.leader_id, e.person_id)
                where e.%1$s_fingerprint = $10 and e.%1$s_key = $11 and e.birth_date = $12 and e.sex = $13
                order by e.person_id limit 201) c on true
            """;
    private static final String BY_NAME = ASK.formatted("name");
    private static final String BY_KANA = ASK.formatted("kana");
    private static final int COLUMNS = 13;
    private static final int ENTRY = 8;
    private static final String KEEP = """
            with kept as (
                insert into lookup (id, institution, grant_id, confirmation_date, candidates, opened, account, asked_at,
                    step, told, visit_id, criteria_digest)
                select $1::uuid, $2::text, g.id, $4::date, $5::text, $6::uuid, $7::text, $8::timestamptz, $9::text,
                    $10::text, (select v.visit_id from held_visit v where v.visit_id = $11 and v.institution = $2),
                    $13::text
                from activation_grant g
                where g.id = $3 and g.institution = $2 and g.state = 'ENABLED'
                    and $12 between g.first_day and g.last_day
                for share
                returning id)
            select %s from kept
            """;
    private static final String KEEP_SEARCH = KEEP.formatted(entry(COLUMNS));
    private static final String KEEP_SEARCH_AND_VIEW = KEEP.formatted(entry(COLUMNS) + ", " + entry(COLUMNS + ENTRY));

    /** As high as the service's own limit while it is measured. */
    private static final long MOST = 100_000_000;

    private static final String ACCOUNT = "bare";

    private BareLookups() {}

    /** Serves until it is ended. Arguments: port, database address. */
    public static void main(String[] arguments) {
        Bare.serve(arguments, BareLookups::search);
    }

    private static String entry(int before) {
        return IntStream.rangeClosed(before + 1, before + ENTRY)
                .mapToObj(number -> "$" + number)
                .collect(joining(", ", "audit_append(", ")"));
    }

    private static Future<Buffer> search(SqlConnection connection, JsonObject asked, String institution) {
        String name = asked.getString("name");
        String key = name == null ? IndexKeys.kana(asked.getString("nameKana")) : JapaneseName.matchKey(name);
        LocalDate born = LocalDate.parse(asked.getString("birthDate"));
        Sex sex = Sex.valueOf(asked.getString("sex"));
        LocalDate day = LocalDate.parse(asked.getString("confirmationDate"));
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        return connection
                .preparedQuery(name == null ? BY_KANA : BY_NAME)
                .execute(Tuple.tuple()
                        .addString(institution)
                        .addLocalDate(day)
                        .addString(ACCOUNT)
                        .addOffsetDateTime(now.minusMinutes(1))
                        .addLong(MOST)
                        .addOffsetDateTime(now.minusHours(1))
                        .addLong(MOST)
                        .addUUID(null)
                        .addString(null)
                        .addLong(IndexKeys.fingerprint(key, born, sex))
                        .addString(key)
                        .addLocalDate(born)
                        .addString(sex.name()))
                .compose(rows -> keep(connection, rows, new Use(institution, day, now)));
    }

    private static Future<Buffer> keep(SqlConnection connection, RowSet<Row> rows, Use use) {
        List<Row> found = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getUUID("person_id") != null)
                .toList();
        UUID grant = rows.iterator().next().getUUID("grant_id");
        UUID lookup = UUID.randomUUID();
        JsonArray people = new JsonArray(found.stream()
                .map(row -> new JsonObject(row.getString("facts")))
                .toList());
        Tuple kept = use.row(lookup, grant, found);
        use.entry(kept, "lookup-searched", lookup, grant);
        if (found.size() == 1) {
            use.entry(kept, "lookup-detail-viewed", found.get(0).getUUID("person_id"), grant);
        }
        return connection
                .preparedQuery(found.size() == 1 ? KEEP_SEARCH_AND_VIEW : KEEP_SEARCH)
                .execute(kept)
                .map(done -> new JsonObject()
                        .put("lookupId", lookup.toString())
                        .put("found", people)
                        .toBuffer());
    }

    /** 利用: by whom, as of which day, when. */
    private record Use(String institution, LocalDate day, OffsetDateTime at) {
        Tuple row(UUID lookup, UUID grant, List<Row> found) {
            return Tuple.tuple()
                    .addUUID(lookup)
                    .addString(institution)
                    .addUUID(grant)
                    .addLocalDate(day)
                    .addString(candidates(found))
                    .addUUID(null)
                    .addString(ACCOUNT)
                    .addOffsetDateTime(at)
                    .addString("EXACT")
                    .addString("OPENED")
                    .addUUID(null)
                    .addLocalDate(day)
                    .addString(null);
        }

        private static String candidates(List<Row> found) {
            return new JsonArray(found.stream()
                            .map(row -> new JsonObject()
                                    .put("id", UUID.randomUUID().toString())
                                    .put("personId", row.getUUID("person_id").toString())
                                    .put("version", row.getLong("version")))
                            .toList())
                    .encode();
        }

        void entry(Tuple to, String action, UUID subject, UUID grant) {
            to.addString(institution)
                    .addOffsetDateTime(at)
                    .addString(at.toInstant().toString())
                    .addString(ACCOUNT)
                    .addString(action)
                    .addString(subject.toString())
                    .addString("outage-lookup")
                    .addString(grant.toString());
        }
    }
}
