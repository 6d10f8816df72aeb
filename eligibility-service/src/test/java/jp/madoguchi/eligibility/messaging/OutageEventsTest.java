package jp.madoguchi.eligibility.messaging;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.GrantEnabled;
import jp.madoguchi.contracts.event.GrantEnded;
import jp.madoguchi.contracts.event.GrantOrigin;
import jp.madoguchi.contracts.event.OutageEnded;
import jp.madoguchi.contracts.event.OutageOpened;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.VisitReconciled;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.eligibility.Journal;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class OutageEventsTest {
    private final Clinic clinic = Clinic.any();
    private final UUID outage = UUID.randomUUID();

    @Test
    void tellsAListeningGatewayWhatHappensToItsInstitution() {
        try (NoticeStream stream = new NoticeStream(clinic, null)) {
            send(opened());
            send(new OutageEnded(outage, clinic.code(), Instant.now(), 2));

            List<String> notices = heard(stream, 2);

            assertEquals("OUTAGE_OPENED", JsonPath.from(notices.get(0)).getString("kind"));
            assertEquals(outage.toString(), JsonPath.from(notices.get(0)).getString("refersTo"));
            assertEquals("障害が発生しています（回線の障害）", JsonPath.from(notices.get(0)).getString("text"));
            assertEquals(
                    "障害が復旧しました。事後の確認を待つ受診は2件です", JsonPath.from(notices.get(1)).getString("text"));
            assertTrue(
                    stream.lines().contains("event:OUTAGE_OPENED"),
                    stream.lines().toString());
        }
    }

    @Test
    void tellsOfGrantsAndOfVisitsCheckedLater() {
        UUID grant = UUID.randomUUID();
        UUID visit = UUID.randomUUID();
        try (NoticeStream stream = new NoticeStream(clinic, null)) {
            send(new GrantEnabled(
                    grant,
                    clinic.code(),
                    GrantOrigin.CALL_CENTRE,
                    LocalDate.of(2026, 11, 21),
                    LocalDate.of(2026, 11, 22),
                    Instant.now()));
            heard(stream, 1);
            send(new VisitReconciled(
                    visit,
                    clinic.code(),
                    LocalDate.of(2026, 11, 21),
                    CheckMethod.FOUR_ITEMS,
                    grant,
                    ReconcileResult.CURRENT,
                    null,
                    null,
                    Instant.now()));
            heard(stream, 2);
            send(new GrantEnded(grant, clinic.code(), Instant.now()));

            assertEquals(
                    List.of("GRANT_ENABLED", "VISIT_RECONCILED", "GRANT_ENDED"),
                    heard(stream, 3).stream()
                            .map(notice -> JsonPath.from(notice).getString("kind"))
                            .toList());
        }
    }

    @Test
    void resumesAfterTheLastNoticeHeard() {
        send(opened());
        String last;
        try (NoticeStream stream = new NoticeStream(clinic, null)) {
            heard(stream, 1);
            last = stream.ids().get(0);
        }
        send(new OutageEnded(outage, clinic.code(), Instant.now(), 0));

        try (NoticeStream stream = new NoticeStream(clinic, last)) {
            assertEquals("OUTAGE_ENDED", JsonPath.from(heard(stream, 1).get(0)).getString("kind"));
        }
    }

    @Test
    void ignoresADuplicate() {
        Event<OutageOpened> event = event(opened());
        TestTopics.send(event, Journal.json(event.payload()));
        TestTopics.send(event, Journal.json(event.payload()));
        send(new OutageEnded(outage, clinic.code(), Instant.now(), 0));

        try (NoticeStream stream = new NoticeStream(clinic, null)) {
            assertEquals(
                    List.of("OUTAGE_OPENED", "OUTAGE_ENDED"),
                    heard(stream, 2).stream()
                            .map(notice -> JsonPath.from(notice).getString("kind"))
                            .toList());
        }
    }

    @Test
    void passesOnWhatArrivesOutOfOrderWithTheTimesAtWhichItHappened() {
        send(new OutageEnded(outage, clinic.code(), Instant.parse("2026-11-21T02:00:00Z"), 0));
        send(new OutageOpened(outage, clinic.code(), Cause.LINE_DOWN, Instant.parse("2026-11-21T01:00:00Z")));

        try (NoticeStream stream = new NoticeStream(clinic, "0")) {
            assertEquals(
                    List.of("2026-11-21T02:00:00Z", "2026-11-21T01:00:00Z"),
                    heard(stream, 2).stream()
                            .map(notice -> JsonPath.from(notice).getString("at"))
                            .toList());
        }
    }

    @Test
    void setsPoisonAsideAndGoesOn() {
        String id = UUID.randomUUID().toString();
        Event<OutageOpened> event = event(opened());
        Event<OutageOpened> poison = new Event<>(UUID.fromString(id), event.source(), event.time(), event.payload());
        TestTopics.send(poison, "{\"outageId\":7");
        send(opened());

        ConsumerRecord<String, byte[]> dead = TestTopics.await(
                "outage.v1.dlq", record -> TestTopics.header(record, "ce_id").equals(id));

        assertEquals("{\"outageId\":7", new String(dead.value(), UTF_8));
        try (NoticeStream stream = new NoticeStream(clinic, null)) {
            heard(stream, 1);
        }
    }

    @Test
    void keepsTheStreamAliveAndToGateways() {
        try (NoticeStream stream = new NoticeStream(clinic, null)) {
            await().untilAsserted(() -> assertTrue(
                    stream.lines().contains(":heartbeat"), stream.lines().toString()));
        }
        given().auth()
                .oauth2(clinic.token(Roles.GENERAL))
                .get("/gateway/stream")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    private OutageOpened opened() {
        return new OutageOpened(outage, clinic.code(), Cause.LINE_DOWN, Instant.now());
    }

    private static List<String> heard(NoticeStream stream, int count) {
        await().untilAsserted(() ->
                assertEquals(count, stream.notices().size(), stream.lines().toString()));
        return stream.notices();
    }

    private static void send(Payload payload) {
        TestTopics.send(event(payload), Journal.json(payload));
    }

    private static <P extends Payload> Event<P> event(P payload) {
        return new Event<>(UUID.randomUUID(), URI.create("urn:madoguchi:outage-service"), Instant.now(), payload);
    }
}
