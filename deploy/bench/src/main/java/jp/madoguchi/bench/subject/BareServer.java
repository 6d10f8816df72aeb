package jp.madoguchi.bench.subject;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** 素の参照: the same select and insert by the bare client, with no rule, no token, no audit and no event. */
public final class BareServer {
    private static final String SELECT = """
            select c.*, p.name, p.name_kana, p.name_other, p.birth_date, p.sex, p.postal_code, p.address,
                i.name as insurer
            from coverage c join person p on p.id = c.person_id join insurer i on i.number = c.insurer_number
            where p.birth_date = $1 and p.id in (select person_id from coverage
                where insurer_number = $2 and number = $3 and symbol = $4)
            """;
    private static final String INSERT = """
            insert into eligibility_check (id, institution, account, visit_id, method, confirmation_date, answered_at,
                validity, observed_validity, person_id, answer)
            values ($1, $2, 'bare', null, 'NUMBER', $3, $4, 'VALID', null, $5, $6)
            """;

    private BareServer() {}

    /** Serves until it is ended. Arguments: port, database address. */
    public static void main(String[] arguments) {
        Bare.serve(arguments, (connection, asked, authorization) -> check(connection, asked));
    }

    private static Future<Buffer> check(SqlConnection connection, JsonObject asked) {
        LocalDate day = LocalDate.parse(asked.getString("confirmationDate"));
        return found(connection, asked).compose(row -> keep(connection, day, row));
    }

    /** The person who is asked for. */
    static Future<Row> found(SqlConnection connection, JsonObject asked) {
        return connection
                .preparedQuery(SELECT)
                .execute(Tuple.of(
                        LocalDate.parse(asked.getString("birthDate")),
                        asked.getString("insurerNumber"),
                        asked.getString("number"),
                        asked.getString("symbol", "")))
                .map(rows -> rows.iterator().next());
    }

    private static Future<Buffer> keep(SqlConnection connection, LocalDate day, Row row) {
        Buffer answer = row.toJson().toBuffer();
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.of(
                        UUID.randomUUID(),
                        "1311234569",
                        day,
                        OffsetDateTime.now(java.time.ZoneOffset.UTC),
                        row.getUUID("person_id"),
                        answer.toString()))
                .map(kept -> answer);
    }
}
