package jp.madoguchi.bench.subject;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import jp.madoguchi.contracts.event.EventType;

/**
 * 素の参照、控えも書く: the bare client once more, which also writes what no check may go without, by the statement of the
 * service: the audit entry in its chain and the two facts for the topics. No rule, no token, nobody who publishes the
 * facts. It writes them one check at a time; the service writes those that come together in one go.
 */
public final class BareKeeping {
    private static final String KEEP = """
            with kept as (
                insert into eligibility_check (id, institution, account, visit_id, method, confirmation_date,
                    answered_at, validity, observed_validity, person_id, answer)
                values ($1, $2, 'bare', null, 'NUMBER', $3, $4, 'VALID', null, $5, $6))
            select audit_append($2, $4, $7, 'bare', 'eligibility-checked', $8, 'eligibility-check', 'null'),
                outbox_append($9, $10, $11, $12, $13, $14, $15, 'urn:madoguchi:bare', '')
            """;
    /** From here on they are nobody's: nothing of them is published. */
    public static final int FIRST_SLOT = 100;

    private static final Integer[] SLOTS = {FIRST_SLOT, FIRST_SLOT + 1};

    private static final String[] TOPICS = {
        topic(EventType.ELIGIBILITY_ANSWERED), topic(EventType.ELIGIBILITY_STATE_CHANGED)
    };
    private static final String[] TYPES = {
        EventType.ELIGIBILITY_ANSWERED.wire(), EventType.ELIGIBILITY_STATE_CHANGED.wire()
    };
    private static final String[] PAYLOADS = {
        Examples.of(EventType.ELIGIBILITY_ANSWERED), Examples.of(EventType.ELIGIBILITY_STATE_CHANGED)
    };
    private static final int CHAINS = 200;

    private BareKeeping() {}

    /** Serves until it is ended. Arguments: port, database address. */
    public static void main(String[] arguments) {
        Bare.serve(
                arguments,
                (connection, asked, authorization) ->
                        BareServer.found(connection, asked).compose(row -> keep(connection, asked, row)));
    }

    private static Future<Buffer> keep(SqlConnection connection, JsonObject asked, Row row) {
        Buffer answer = row.toJson().toBuffer();
        UUID check = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        String person = row.getUUID("person_id").toString();
        String institution = "bare%03d".formatted(Math.floorMod(check.hashCode(), CHAINS));
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.tuple()
                        .addUUID(check)
                        .addString(institution)
                        .addLocalDate(LocalDate.parse(asked.getString("confirmationDate")))
                        .addOffsetDateTime(now)
                        .addUUID(row.getUUID("person_id"))
                        .addString(answer.toString())
                        .addString(now.toInstant().toString())
                        .addString(check.toString())
                        .addArrayOfInteger(SLOTS)
                        .addArrayOfUUID(new UUID[] {check, UUID.randomUUID()})
                        .addArrayOfString(TOPICS)
                        .addArrayOfString(new String[] {person, institution + ":" + person})
                        .addArrayOfString(TYPES)
                        .addArrayOfString(PAYLOADS)
                        .addArrayOfOffsetDateTime(new OffsetDateTime[] {now, now}))
                .map(kept -> answer);
    }

    private static String topic(EventType type) {
        return type.topic().wire();
    }
}
