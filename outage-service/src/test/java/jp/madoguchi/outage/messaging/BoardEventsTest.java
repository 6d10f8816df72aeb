package jp.madoguchi.outage.messaging;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.ClaimClause;
import jp.madoguchi.contracts.event.ClaimHeld;
import jp.madoguchi.contracts.event.ClaimPrepared;
import jp.madoguchi.contracts.event.ClaimedIdentityKind;
import jp.madoguchi.contracts.event.ContactOutcome;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.DeclarationDestroyed;
import jp.madoguchi.contracts.event.DeclarationRecorded;
import jp.madoguchi.contracts.event.EligibilityStateChanged;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.event.GatewayStatusChanged;
import jp.madoguchi.contracts.event.PatientContacted;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.outage.domain.Board;
import jp.madoguchi.outage.domain.VisitFixture;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 同じ数字: the board counts exactly what the other parts said, and lags exactly as Kafka says. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class BoardEventsTest {
    private final Clinic clinic = Clinic.fresh();

    @Inject
    Clock clock;

    @Inject
    ChannelOffsets offsets;

    @Test
    void countsWhatWasSaid() {
        Instant now = clock.instant();
        Wire.send(new GatewayStatusChanged(
                UUID.randomUUID(),
                clinic.code(),
                GatewayMode.DEGRADED,
                Cause.POWER_CUT,
                Map.of("cluster", "OPEN"),
                4,
                now.minusSeconds(60),
                now.minusSeconds(90),
                now.plusSeconds(60),
                null,
                2L));
        VisitRecorded charged = visit(100, List.of());
        VisitRecorded prevented = visit(30, List.of(VisitBasis.MYNAPORTAL_SCREEN));
        VisitRecorded plain = visit(30, List.of());
        Stream.of(charged, charged, prevented, plain).forEach(Wire::send);
        Index.grant(clinic);

        await().untilAsserted(() -> line().body("lines[0].fullCharges", is(1))
                .body("lines[0].prevented", is(1))
                .body("lines[0].held", is(3))
                .body("lines[0].unsent", is(4))
                .body("lines[0].parked", is(2)));
        line().body("lines[0].state", is("OUTAGE"))
                .body("lines[0].causeLabel", is("停電"))
                .body("lines[0].openGrants", is(1))
                .body("lines[0].grantUntil", is("2099-12-31"))
                .body("totals.held", is(3))
                .body("totals.parked", is(2))
                .body("totals.byState.OUTAGE", is(1));
        assertEquals(
                (Integer) Visits.list(clinic).extract().path("held"),
                line().extract().path("lines[0].held"));
    }

    @Test
    void tellsWhenAGrantThatWaitsIsDueUntilItIsEnabled() {
        given().auth()
                .oauth2(clinic.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "origin", "CALL_CENTRE",
                        "institutionName", "新橋診療所",
                        "contactPerson", "窓口 花子",
                        "reason", "回線障害"))
                .post("/grants")
                .then()
                .statusCode(201);
        line().body("lines[0].grantAskedAt", notNullValue()).body("lines[0].grantDueAt", notNullValue());

        Clinic other = Clinic.fresh();
        Index.grant(other);
        given().auth()
                .oauth2(other.administrator())
                .get("/board")
                .then()
                .body("lines[0].openGrants", is(1))
                .body("lines[0]", not(hasKey("grantDueAt")));
    }

    @Test
    void forgetsAChargeThatTurnedOutOtherwise() {
        VisitRecorded charged = visit(100, List.of());
        Wire.send(charged);
        await().untilAsserted(() -> line().body("lines[0].fullCharges", is(1)));

        Wire.send(visit(charged.visitId(), 30, List.of()));

        await().untilAsserted(() -> line().body("lines[0].fullCharges", is(0)));
    }

    @Test
    void countsDeclarationsUntilTheirNumbersAreKnown() {
        UUID given = UUID.randomUUID();
        UUID destroyed = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        Wire.send(new DeclarationDestroyed(late, UUID.randomUUID(), clinic.code(), clock.instant()));
        Stream.of(given, destroyed, late).forEach(this::record);
        contact(given, ContactOutcome.NO_ANSWER);
        await().untilAsserted(() -> line().body("lines[0].openDeclarations", is(2)));

        contact(given, ContactOutcome.NUMBERS_GIVEN);
        Wire.send(new DeclarationDestroyed(destroyed, UUID.randomUUID(), clinic.code(), clock.instant()));

        await().untilAsserted(() -> given().auth()
                .oauth2(clinic.administrator())
                .get("/board")
                .then()
                .body("lines", hasSize(0)));
    }

    @Test
    void forecastsWhatWouldGoOutAsUnknown() {
        YearMonth month = Board.claimMonth(LocalDate.now(clock));
        UUID claim = UUID.randomUUID();
        Instant now = clock.instant();
        prepared(claim, month, ClaimedIdentityKind.UNKNOWN, now);
        prepared(UUID.randomUUID(), month.minusMonths(1), ClaimedIdentityKind.UNKNOWN, now);
        prepared(UUID.randomUUID(), month, ClaimedIdentityKind.FORMER, now);
        UUID kept = UUID.randomUUID();
        prepared(kept, month, ClaimedIdentityKind.UNKNOWN, now);
        await().untilAsserted(() -> line().body("lines[0].unknownForecast", is(2)));

        prepared(claim, month, ClaimedIdentityKind.CURRENT, now.plusSeconds(1));
        prepared(claim, month, ClaimedIdentityKind.UNKNOWN, now);
        await().untilAsserted(() -> line().body("lines[0].unknownForecast", is(1)));
        Wire.send(new ClaimHeld(
                kept, UUID.randomUUID(), clinic.code(), month, "x", ClaimClause.NOTICE_3_4, now.plusSeconds(1)));

        await().untilAsserted(() -> given().auth()
                .oauth2(clinic.administrator())
                .get("/board")
                .then()
                .body("lines", hasSize(0)));
    }

    @Test
    void countsThePatientsWhoseCertificateIsAboutToExpire() {
        UUID renews = UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        card(renews, today, true, now);
        card(renews, today, true, now.plusSeconds(1));
        card(UUID.randomUUID(), today, true, now);
        card(UUID.randomUUID(), today, false, now);
        card(UUID.randomUUID(), today, null, now);
        card(UUID.randomUUID(), Board.certificatesSince(today), true, now);
        card(UUID.randomUUID(), Board.certificatesSince(today).minusDays(1), true, now);
        await().untilAsserted(() ->
                line().body("lines[0].expiringCertificates", is(3)).body("totals.expiringCertificates", is(3)));

        card(renews, today, null, now.plusSeconds(2));
        card(renews, today, false, now.plusSeconds(3));
        card(renews, today, true, now.plusSeconds(2));

        await().untilAsserted(() -> line().body("lines[0].expiringCertificates", is(2)));
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        String key = UUID.randomUUID().toString();
        Wire.sendPoison(Topic.CLAIM, EventType.CLAIM_PREPARED, key);

        prepared(
                UUID.randomUUID(),
                Board.claimMonth(LocalDate.now(clock)),
                ClaimedIdentityKind.UNKNOWN,
                clock.instant());

        await().untilAsserted(() -> line().body("lines[0].unknownForecast", is(1)));
        assertEquals("undecodable", Wire.deadLetterReason(Topic.CLAIM, key));
    }

    /** What the board says of each channel is what the broker says, once nothing moves any more. */
    @Test
    void lagsAsKafkaSays() {
        await().untilAsserted(() -> {
            Map<String, Object> told =
                    operator().extract().path("channels.collectEntries { [it.channel, it.records] }");
            Map<String, Object> kafka = new HashMap<>();
            offsets.channels().forEach(channel -> kafka.put(channel.name(), behind(channel)));
            assertEquals(kafka, told);
        });
    }

    /** What nobody could take in is counted by its topic, as it lies there. */
    @Test
    void countsTheDeadLettersAsKafkaHasThem() {
        TestTopics.send(Topic.CLAIM.wire(), "undecodable-" + clinic.code().wire(), new byte[] {'{'}, Map.of());

        await().untilAsserted(() -> {
            Map<String, Object> told =
                    operator().extract().path("channels.collectEntries { [it.topic, it.deadLetters] }");
            Map<String, Object> kafka = new HashMap<>();
            offsets.channels()
                    .forEach(channel -> kafka.put(
                            channel.topic(),
                            TestTopics.all(channel.topic() + ".dlq").size()));
            assertEquals(kafka, told);
            assertTrue(TestTopics.all(Topic.CLAIM.deadLetters()).size() > 0);
        });
    }

    private int behind(ChannelOffsets.Channel channel) {
        List<TopicPartition> partitions = offsets.partitions().await().indefinitely().stream()
                .filter(partition -> partition.topic().equals(channel.topic()))
                .toList();
        Map<TopicPartition, Long> first =
                offsets.offsets(partitions, OffsetSpec.earliest()).await().indefinitely();
        Map<TopicPartition, Long> committed =
                offsets.committed(channel.group()).await().indefinitely();
        int said = TestTopics.all(channel.topic()).size();
        long taken = partitions.stream()
                .mapToLong(partition -> {
                    long begin = first.getOrDefault(partition, 0L);
                    return committed.getOrDefault(partition, begin) - begin;
                })
                .sum();
        return said - Math.toIntExact(taken);
    }

    private VisitRecorded visit(int percent, List<VisitBasis> tried) {
        return visit(UUID.randomUUID(), percent, tried);
    }

    private VisitRecorded visit(UUID id, int percent, List<VisitBasis> tried) {
        VisitRecorded any = Visits.visit(clinic, id, VisitFixture.taro("東京都", null), Cause.LINE_DOWN, null);
        return new VisitRecorded(
                any.visitId(),
                any.institution(),
                clock.instant(),
                LocalDate.now(clock),
                any.patient(),
                any.basis(),
                null,
                null,
                any.couldNotAsk(),
                null,
                null,
                new Copay(percent, any.copay().clause()),
                null,
                true,
                tried,
                null,
                null);
    }

    private void card(UUID patient, LocalDate seenOn, @Nullable Boolean expiring, Instant at) {
        Wire.send(new EligibilityStateChanged(
                clinic.code(), patient, UUID.randomUUID(), Validity.VALID, seenOn, at, expiring));
    }

    private void record(UUID declaration) {
        Wire.send(new DeclarationRecorded(
                declaration,
                UUID.randomUUID(),
                clinic.code(),
                true,
                null,
                30,
                List.of(),
                new SealedContent(UUID.randomUUID(), "x"),
                clock.instant()));
    }

    private void contact(UUID declaration, ContactOutcome outcome) {
        Wire.send(new PatientContacted(
                declaration, UUID.randomUUID(), clinic.code(), LocalDate.now(clock), outcome, null, clock.instant()));
    }

    private void prepared(UUID claim, YearMonth month, ClaimedIdentityKind identity, Instant at) {
        Wire.send(new ClaimPrepared(
                claim, UUID.randomUUID(), clinic.code(), month, identity, ClaimClause.NOTICE_3_4, "1", 100, at));
    }

    private ValidatableResponse line() {
        return given().auth()
                .oauth2(clinic.administrator())
                .get("/board")
                .then()
                .statusCode(200)
                .body("lines", hasSize(1));
    }

    private static ValidatableResponse operator() {
        return given().auth()
                .oauth2(TestTokens.network(Roles.OPERATOR))
                .get("/board")
                .then()
                .statusCode(200);
    }
}
