package jp.madoguchi.bench.subject;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * 加入者: synthetic people, one coverage each, all drawn from their number. Told as lines of a feed or written by
 * PostgreSQL itself, they fill the same columns with the same values.
 */
public final class Insured {
    /** 保険者番号 of their insurer, who does not exist. */
    public static final String INSURER = "06139000";

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1960, 1, 1);
    private static final int BIRTHS = 10_000;
    private static final long FIRST_NUMBER = 10_000_000;
    private static final String QUALIFIED_ON = "2021-04-01";
    private static final String POSTAL_CODE = "100-0001";
    private static final String ADDRESS = "東京都千代田区試験1-1-1";

    /** An id that grows with the number, as the service's own do with the time. */
    /** An id that grows with the number, as the service's own do with the time. */
    private static final String ID = """
            (left(lpad(to_hex(n), 12, '0'), 8) || '-' || right(lpad(to_hex(n), 12, '0'), 4) || '-7'
                || left(md5(n::text), 3) || '-8' || substr(md5(n::text), 4, 3) || '-' || right(md5(n::text), 12))::uuid
            """;

    private final Postgres postgres;
    private final String database;
    private final long people;

    public Insured(Postgres postgres, String database, long people) {
        this.postgres = postgres;
        this.database = database;
        this.people = people;
    }

    /** Fills the registry, unless it is filled already; the time it takes does not count. */
    public void register() throws SQLException {
        if (postgres.number(database, "select count(*) from person where record_id = 'bench-0'") > 0) {
            return;
        }
        String numbers = "from generate_series(0, " + (people - 1) + ") n";
        postgres.execute(
                database,
                "insert into insurer (number, name, kind, updated_at) values ('" + INSURER
                        + "', '計測健康保険組合', 'EMPLOYEES', now()) on conflict do nothing",
                """
                insert into person (id, record_id, version, name, name_kana, birth_date, sex, postal_code, address)
                select %s, 'bench-' || n, 1, '計測 ' || n, 'ｹｲｿｸ', date '%s' + (n %% %d)::int, 'FEMALE', '%s', '%s'
                """.formatted(ID, FIRST_BIRTH, BIRTHS, POSTAL_CODE, ADDRESS) + numbers,
                // The rows are right by their making; to look each one up again would take most of the time.
                """
                set session_replication_role = replica;
                insert into coverage (person_id, position, insurer_number, symbol, number, branch, relationship,
                    insured_name, classification, qualified_on, valid_from)
                select %s, 0, '%s', '1', (%d + n)::text, '01', 'SELF', '計測 ' || n, 'GENERAL', date '%s', date '%s'
                """.formatted(ID, INSURER, FIRST_NUMBER, QUALIFIED_ON, QUALIFIED_ON) + numbers,
                "vacuum analyze person",
                "vacuum analyze coverage",
                "checkpoint");
    }

    /** How many there are. */
    public long people() {
        return people;
    }

    /** A person as an insurer registers them. */
    public static JsonObject record(long person) {
        String name = "計測 " + person;
        return new JsonObject()
                .put("recordId", "bench-" + person)
                .put("version", 1)
                .put(
                        "person",
                        new JsonObject()
                                .put("name", name)
                                .put("nameKana", "ｹｲｿｸ")
                                .put("birthDate", birth(person))
                                .put("sex", "FEMALE")
                                .put("postalCode", POSTAL_CODE)
                                .put("address", ADDRESS))
                .put(
                        "coverages",
                        new JsonArray()
                                .add(numbers(person)
                                        .put("relationship", "SELF")
                                        .put("insuredName", name)
                                        .put("classification", "GENERAL")
                                        .put("qualifiedOn", QUALIFIED_ON)
                                        .put("validFrom", QUALIFIED_ON)));
    }

    /** Lines of a feed: these people, from the first to before the last. */
    public static Buffer lines(long from, long to) {
        Buffer lines = Buffer.buffer();
        for (long person = from; person < to; person++) {
            lines.appendBuffer(record(person).toBuffer()).appendByte((byte) '\n');
        }
        return lines;
    }

    /** The question about this person. */
    public static JsonObject question(long person, LocalDate day) {
        return numbers(person)
                .put("method", "NUMBER")
                .put("confirmationDate", day.toString())
                .put("birthDate", birth(person));
    }

    /** This person's appointment. */
    public static JsonObject booking(long person, String id) {
        return new JsonObject()
                .put("bookingId", id)
                .put("numbers", numbers(person))
                .put("birthDate", birth(person));
    }

    private static JsonObject numbers(long person) {
        return new JsonObject()
                .put("insurerNumber", INSURER)
                .put("symbol", "1")
                .put("number", Long.toString(FIRST_NUMBER + person))
                .put("branch", "01");
    }

    private static String birth(long person) {
        return FIRST_BIRTH.plusDays(person % BIRTHS).toString();
    }
}
