package jp.madoguchi.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.ClaimSettled;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 一つの取引: when the last step fails, none of the earlier ones happened. */
@QuarkusTest
@QuarkusTestResource(KeyForTests.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "declaration"))
class OneTransactionTest {
    @Inject
    DataSource database;

    @AfterEach
    void repair() throws SQLException {
        execute("drop trigger if exists broken on outbox");
    }

    @Test
    void keepsNoFormWhoseEventCannotBeKept() throws SQLException {
        Desk.Sent sent = Desk.form(Form.seal(Form.any(), Desk.key(Desk.CLINIC)));
        breakOutboxFor("madoguchi.declaration.recorded.v1");

        Desk.send(sent.event());

        awaitDead("desk.v1.dlq", sent.event());
        assertEquals(List.of(), rows("select id from declaration where id = ?", sent));
        assertEquals(
                List.of(),
                Tables.rows(
                        database,
                        "select event_id from inbox where event_id = ?",
                        sent.event().id()));
        assertEquals(
                List.of("null"),
                Tables.rows(
                        database,
                        "select used_by from sealing_key where key_id = ?",
                        sent.sealed().keyId()));
    }

    @Test
    void destroysNothingWhenTheEventCannotBeKept() throws SQLException {
        Desk.Sent sent = Desk.take(Form.any());
        Event<ClaimSettled> settlement = Desk.settlementOf(sent);
        breakOutboxFor("madoguchi.declaration.destroyed.v1");

        Desk.send(settlement);

        awaitDead("claim.v1.dlq", settlement);
        Desk.get("/declarations/" + sent.id(), Desk.administrator()).then().statusCode(200);
        assertEquals(List.of(), rows("select 1 from destruction_certificate where declaration_id = ?", sent));

        repair();
        Desk.settle(sent);
        assertEquals(
                List.of("t"), rows("select key_destroyed from destruction_certificate where declaration_id = ?", sent));
    }

    private void breakOutboxFor(String type) throws SQLException {
        execute("""
                create or replace function broken() returns trigger language plpgsql as $$
                begin
                    raise exception 'broken on purpose';
                end $$
                """);
        execute("create trigger broken before insert on outbox for each row when (new.type = '" + type
                + "') execute function broken()");
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private List<String> rows(String query, Desk.Sent sent) throws SQLException {
        return Tables.rows(database, query, sent.id());
    }

    private static void awaitDead(String topic, Event<?> event) {
        assertEquals(
                "effect-failed",
                TestTopics.header(
                        TestTopics.await(
                                topic,
                                record -> TestTopics.header(record, "ce_id")
                                        .equals(event.id().toString())),
                        "madoguchi_reason"));
    }
}
