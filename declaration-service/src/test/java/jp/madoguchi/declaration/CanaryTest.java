package jp.madoguchi.declaration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** カナリア: what a patient wrote goes through the whole service and is then looked for everywhere it must not be. */
@QuarkusTest
@QuarkusTestResource(KeyForTests.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "declaration"))
class CanaryTest {
    private static final List<String> CANARIES =
            List.of("カナリア", "試験健康保険組合", "試験株式会社", "千代田区試験", "1980-04-01", "98765-canary");
    private static final String LISTENING = "the listener hears";

    @Inject
    DataSource database;

    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            log.add(line.getMessage() + Arrays.toString(line.getParameters()) + stack(line.getThrown()));
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        listener.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void whatAPatientWroteLiesNowhereInPlainText() throws SQLException {
        Desk.Sent sent = Desk.take(Form.any());
        Desk.take(Desk.form(Form.sealText("{\"name\":\"カナリア\",\"birthDate\":\"1980-04-01x\"}", Desk.key(Desk.CLINIC))));
        Desk.take(Desk.form(new SealedContent(UUID.randomUUID(), sent.sealed().jwe())));
        assertTrue(open(sent).contains("カナリア"));
        assertEquals(400, contactWithAWrongNumber(sent));
        assertNowhere();

        Desk.settle(sent);
        assertFalse(open(sent).contains("カナリア"));
        assertNowhere();
    }

    private static String open(Desk.Sent sent) {
        return Desk.get("/declarations/" + sent.id(), Desk.administrator()).asString()
                + Desk.content(sent.id(), Desk.CLINIC, TestTokens.network(Roles.SERVICE))
                        .asString();
    }

    private static int contactWithAWrongNumber(Desk.Sent sent) {
        return RestAssured.given()
                .auth()
                .oauth2(Desk.administrator())
                .contentType("application/json")
                .body("{\"contactedOn\":\"2026-11-20\",\"way\":\"PHONE\",\"outcome\":\"NUMBERS_GIVEN\","
                        + "\"given\":{\"insurerNumber\":\"98765-canary\",\"number\":\"1\"}}")
                .post("/declarations/" + sent.id() + "/contacts")
                .statusCode();
    }

    private void assertNowhere() throws SQLException {
        List<String> everything = new ArrayList<>(Tables.everything(database));
        for (Topic topic : Topic.values()) {
            for (String name : List.of(topic.wire(), topic.deadLetters())) {
                TestTopics.all(name)
                        .forEach(record -> everything.add(record.key() + new String(record.value(), UTF_8)));
            }
        }
        Logger.getLogger("jp.madoguchi.declaration").info(LISTENING);
        everything.addAll(log);
        // What must be found shows that the search looks where it says.
        for (String control : List.of("declaration.opened", "\"takenAt\":", LISTENING)) {
            assertTrue(everything.stream().anyMatch(text -> text.contains(control)), "not found " + control);
        }
        for (String canary : CANARIES) {
            assertEquals(
                    List.of(),
                    everything.stream().filter(text -> text.contains(canary)).toList(),
                    "found " + canary);
        }
    }

    private static String stack(@Nullable Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(cause);
        }
        return text.toString();
    }
}
