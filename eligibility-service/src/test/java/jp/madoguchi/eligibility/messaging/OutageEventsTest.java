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
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.ClinicRegistered;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.GrantEnabled;
import jp.madoguchi.contracts.event.GrantEnded;
import jp.madoguchi.contracts.event.GrantLate;
import jp.madoguchi.contracts.event.GrantOrigin;
import jp.madoguchi.contracts.event.IncidentEffect;
import jp.madoguchi.contracts.event.IncidentEnded;
import jp.madoguchi.contracts.event.IncidentOpened;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.event.IncidentUpdated;
import jp.madoguchi.contracts.event.OutageEnded;
import jp.madoguchi.contracts.event.OutageOpened;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.VisitReconciled;
import jp.madoguchi.contracts.id.CheckDigit;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.eligibility.Journal;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class OutageEventsTest {
    @Inject
    DataSource database;

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
    void tellsEveryInstitutionOfAnIncidentWhatToDo() {
        Clinic other = Clinic.any();
        UUID incident = UUID.randomUUID();
        List<InstitutionCode> both = List.of(clinic.code(), other.code());
        try (NoticeStream stream = new NoticeStream(clinic, null);
                NoticeStream beside = new NoticeStream(other, null)) {
            send(new IncidentOpened(
                    incident,
                    IncidentScope.LINE,
                    "東3",
                    Cause.LINE_DOWN,
                    IncidentEffect.ACCESS_DIFFICULT,
                    true,
                    12,
                    14,
                    Instant.now(),
                    "回線「東3」で障害が発生しています",
                    "資格確認ができません",
                    both,
                    Instant.now()));
            heard(stream, 1);
            send(updated(incident, IncidentScope.LINE, "東3", "迂回しています", both));
            send(updated(incident, IncidentScope.LINE, "東3", null, null));
            heard(stream, 2);
            send(new IncidentEnded(incident, "復旧しました", "通常どおりです", both, Instant.now(), IncidentScope.LINE, "東3"));

            assertEquals(
                    List.of("回線「東3」で障害が発生しています", "迂回しています", "復旧しました"),
                    heard(stream, 3).stream()
                            .map(notice -> JsonPath.from(notice).getString("text"))
                            .toList());
            assertEquals(
                    List.of("OUTAGE_OPENED", "OUTAGE_UPDATED", "OUTAGE_ENDED"),
                    heard(beside, 3).stream()
                            .map(notice -> JsonPath.from(notice).getString("kind"))
                            .toList());
        }
    }

    @Test
    void passesByAnIncidentThatNamesNobody() {
        send(new IncidentEnded(UUID.randomUUID(), "復旧しました", "通常どおりです", List.of(), Instant.now(), null, null));
        send(new IncidentEnded(
                UUID.randomUUID(), "復旧しました", "通常どおりです", List.of(), Instant.now(), IncidentScope.CLINIC, "x"));
        send(opened());

        try (NoticeStream stream = new NoticeStream(clinic, null)) {
            assertEquals("OUTAGE_OPENED", JsonPath.from(heard(stream, 1).get(0)).getString("kind"));
        }
    }

    @Test
    void tellsAllThatHangOnALineTooLongToListAndNobodyElse() {
        Clinic other = Clinic.any();
        String line = "東" + clinic.code();
        UUID incident = UUID.randomUUID();
        send(registered(clinic, line, 60));
        send(registered(clinic, "西" + clinic.code(), 0));
        send(registered(other, "西" + clinic.code(), 0));
        awaitHanging(clinic, line);
        awaitHanging(other, "西" + clinic.code());
        send(updated(incident, IncidentScope.LINE, line, "迂回しています", List.of()));
        send(new IncidentEnded(incident, "復旧しました", "通常どおりです", List.of(), Instant.now(), IncidentScope.LINE, line));

        try (NoticeStream stream = new NoticeStream(clinic, null);
                NoticeStream beside = new NoticeStream(other, null)) {
            assertEquals(
                    List.of("迂回しています", "復旧しました"),
                    heard(stream, 2).stream()
                            .map(notice -> JsonPath.from(notice).getString("text"))
                            .toList());
            send(new OutageEnded(outage, other.code(), Instant.now(), 0));
            assertEquals(
                    outage.toString(), JsonPath.from(heard(beside, 1).get(0)).getString("refersTo"));
        }
    }

    @Test
    void tellsAllWithTerminalsOfOneModel() {
        String line = "東" + clinic.code();
        send(registered(clinic, line, 0));
        awaitHanging(clinic, line);
        send(updated(UUID.randomUUID(), IncidentScope.TERMINAL, "リーダーほか", "よその機種", List.of()));
        send(updated(outage, IncidentScope.TERMINAL, "リーダー" + line, "更新で直ります", List.of()));

        try (NoticeStream stream = new NoticeStream(clinic, null)) {
            assertEquals("更新で直ります", JsonPath.from(heard(stream, 1).get(0)).getString("text"));
        }
    }

    @Test
    void saysNothingOfTheBeginningOfAnOutageThatBelongsToAnIncident() {
        send(new OutageOpened(outage, clinic.code(), Cause.POWER_CUT, Instant.now(), UUID.randomUUID()));
        send(new OutageEnded(outage, clinic.code(), Instant.now(), 1));

        try (NoticeStream stream = new NoticeStream(clinic, null)) {
            assertEquals("OUTAGE_ENDED", JsonPath.from(heard(stream, 1).get(0)).getString("kind"));
        }
    }

    @Test
    void tellsAListeningGatewayWhatConcernsItsPrefecture() {
        String body = "471" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        InstitutionCode far = InstitutionCode.valueOf(body + CheckDigit.of(body));
        try (NoticeStream stream = new NoticeStream(new Clinic(far, UUID.randomUUID(), "gateway-" + body), null)) {
            send(updated(UUID.randomUUID(), IncidentScope.REGION, "46", "よその県", List.of()));
            send(updated(outage, IncidentScope.REGION, "47", "県内", List.of()));

            String notice = heard(stream, 1).get(0);

            assertEquals("県内", JsonPath.from(notice).getString("text"));
            assertEquals("OUTAGE_UPDATED", JsonPath.from(notice).getString("kind"));
        }
    }

    @Test
    void tellsOfGrantsAndOfVisitsCheckedLater() {
        UUID grant = UUID.randomUUID();
        UUID visit = UUID.randomUUID();
        try (NoticeStream stream = new NoticeStream(clinic, null)) {
            send(new GrantLate(grant, clinic.code(), "CALL_BACK", Instant.now(), Instant.now()));
            assertTrue(heard(stream, 1).get(0).contains("30分程度"), "the desk hears that it has to go on waiting");
            send(new GrantEnabled(
                    grant,
                    clinic.code(),
                    GrantOrigin.CALL_CENTRE,
                    LocalDate.of(2026, 11, 21),
                    LocalDate.of(2026, 11, 22),
                    Instant.now()));
            heard(stream, 2);
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
            heard(stream, 3);
            send(new GrantEnded(grant, clinic.code(), Instant.now()));

            assertEquals(
                    List.of("GRANT_ENABLED", "GRANT_ENABLED", "VISIT_RECONCILED", "GRANT_ENDED"),
                    heard(stream, 4).stream()
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

    /** So many seconds after now: what was told later counts, in whichever order it arrives. */
    private static ClinicRegistered registered(Clinic clinic, String line, int seconds) {
        return new ClinicRegistered(
                clinic.code(), "東日本", line, null, "リーダー" + line, Instant.now().plusSeconds(seconds));
    }

    private void awaitHanging(Clinic of, String line) {
        await().untilAsserted(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement query = connection.prepareStatement(
                            "select line from institution_extent where institution = ? and line = ?")) {
                query.setString(1, of.code().wire());
                query.setString(2, line);
                try (ResultSet found = query.executeQuery()) {
                    assertTrue(found.next(), line);
                }
            }
        });
    }

    private static IncidentUpdated updated(
            UUID incident,
            IncidentScope scope,
            String value,
            @Nullable String text,
            @Nullable List<InstitutionCode> institutions) {
        return new IncidentUpdated(incident, "続報", Instant.now(), scope, value, text, institutions);
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
