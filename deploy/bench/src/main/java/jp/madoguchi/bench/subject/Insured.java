package jp.madoguchi.bench.subject;

import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/** 加入者: synthetic people, one coverage each, all drawn from their number. */
public final class Insured {
    private static final String INSURER = "06139000";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1960, 1, 1);
    private static final int BIRTHS = 10_000;

    private final String jdbcUrl;
    private final long people;

    public Insured(String jdbcUrl, long people) {
        this.jdbcUrl = jdbcUrl;
        this.people = people;
    }

    /** Fills the registry; the time it took does not count. */
    public void register() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into insurer (number, name, kind, updated_at) values ('" + INSURER
                    + "', '計測健康保険組合', 'EMPLOYEES', now()) on conflict do nothing");
            statement.execute("""
                    insert into person (id, record_id, version, name, name_kana, birth_date, sex, postal_code, address)
                    select md5('person' || n)::uuid, 'bench-' || n, 1, '計測 ' || n, 'ケイソク', date '1960-01-01'
                        + (n %% %d)::int, 'FEMALE', '100-0001', '東京都千代田区試験1-1-1'
                    from generate_series(0, %d) n
                    """.formatted(BIRTHS, people - 1));
            statement.execute("""
                    insert into coverage (person_id, position, insurer_number, symbol, number, branch, relationship,
                        insured_name, classification, qualified_on, valid_from)
                    select md5('person' || n)::uuid, 0, '%s', '1', (10000000 + n)::text, '01',
                        'SELF', '計測 ' || n, 'GENERAL', date '2021-04-01', date '2021-04-01'
                    from generate_series(0, %d) n
                    """.formatted(INSURER, people - 1));
            statement.execute("vacuum analyze person");
            statement.execute("vacuum analyze coverage");
        }
    }

    /** The question about the person with this number, another one each time until all were asked about. */
    public JsonObject question(long number, LocalDate day) {
        long person = Math.floorMod(number * 7_919, people);
        return new JsonObject()
                .put("method", "NUMBER")
                .put("confirmationDate", day.toString())
                .put("insurerNumber", INSURER)
                .put("symbol", "1")
                .put("number", Long.toString(10_000_000 + person))
                .put("branch", "01")
                .put("birthDate", FIRST_BIRTH.plusDays(person % BIRTHS).toString());
    }
}
