package jp.madoguchi.outage.messaging;

import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.CardMislinked;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.RecordJoined;
import jp.madoguchi.contracts.event.RecordParted;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Sql;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 同じ人の登録の出来事: in any order, as often as they come, and before or after the records they are about. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class RecordJoinsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant EARLIER = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-20T01:00:01Z");

    @Inject
    DataSource database;

    private final Clinic clinic = Clinic.fresh();
    private final UUID leader = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    /** Nobody else's name: every test looks for its own person. */
    private final String name = "結合 " + leader;

    @BeforeEach
    void grant() {
        Index.grant(clinic);
    }

    @Test
    void countsJoinedRecordsAsOnePersonAndPartedOnesAsTwo() {
        say(leader, null);
        say(other, null);
        awaitHits(2);

        send(EARLIER, new RecordJoined(other, leader, DAY));
        awaitHits(1);
        send(LATER, new RecordParted(other, DAY));
        awaitHits(2);
    }

    @Test
    void hearsOfAJoinBeforeItHearsOfTheRecords() {
        send(EARLIER, new RecordJoined(other, leader, DAY));
        awaitSentinel(other);
        say(other, null);
        awaitHits(1);
        say(leader, true);

        awaitRefused("too-many-hits");
    }

    @Test
    void takesTheSameJoinOnce() throws SQLException {
        say(leader, null);
        say(other, null);
        UUID eventId = UUID.randomUUID();
        Wire.send(eventId, EARLIER, new RecordJoined(other, leader, DAY));
        send(LATER, new RecordParted(other, DAY));
        Wire.send(eventId, EARLIER, new RecordJoined(other, leader, DAY));
        awaitSentinel(other);

        awaitHits(2);
        assertEquals(other.toString(), leaderOf(other));
    }

    @Test
    void goesByWhatWasSaidLastAndNotByWhatCameLast() throws SQLException {
        say(leader, null);
        say(other, null);
        send(LATER, new RecordParted(other, DAY));
        send(EARLIER, new RecordJoined(other, leader, DAY));
        awaitSentinel(other);
        awaitHits(2);

        UUID third = UUID.randomUUID();
        send(LATER, new RecordJoined(third, leader, DAY));
        send(EARLIER, new RecordParted(third, DAY));
        awaitSentinel(third);
        assertEquals(leader.toString(), leaderOf(third));
    }

    @Test
    void goesByTheHigherIdOfTwoFactsOfOneMoment() throws SQLException {
        Wire.send(new UUID(2, leader.getLeastSignificantBits()), EARLIER, new RecordJoined(other, leader, DAY));
        Wire.send(new UUID(1, leader.getLeastSignificantBits()), EARLIER, new RecordParted(other, DAY));
        awaitSentinel(other);

        assertEquals(leader.toString(), leaderOf(other));
    }

    @Test
    void followsALeaderWhoIsLedHimself() throws SQLException {
        UUID oldest = UUID.randomUUID();
        say(oldest, null);
        say(leader, null);
        say(other, null);
        send(EARLIER, new RecordJoined(other, leader, DAY));
        awaitHits(2);

        send(LATER, new RecordJoined(leader, oldest, DAY));
        send(LATER, new RecordJoined(other, oldest, DAY));
        awaitHits(1);

        send(LATER.plusSeconds(1), new RecordParted(leader, DAY));
        send(LATER.plusSeconds(1), new RecordJoined(other, leader, DAY));
        await().untilAsserted(() -> assertEquals(leader.toString(), leaderOf(other)));
        awaitHits(2);
    }

    @Test
    void isProtectedAndHiddenByAnyRecordAndNoLongerOnceTheyPart() {
        UUID elsewhere = UUID.randomUUID();
        say(leader, null);
        say(elsewhere, "別名 " + leader, true);
        awaitHits(1);

        send(EARLIER, new RecordJoined(elsewhere, leader, DAY));
        awaitRefused("too-many-hits");
        send(LATER, new RecordParted(elsewhere, DAY));
        awaitHits(1);

        Wire.send(new CardMislinked(elsewhere, UUID.randomUUID(), DAY));
        send(LATER.plusSeconds(1), new RecordJoined(elsewhere, other, DAY));
        send(LATER.plusSeconds(1), new RecordJoined(leader, other, DAY));
        say(elsewhere, 2, "別名 " + leader, null);
        awaitRefused("person-mislinked");
    }

    @Test
    void knowsOfJoinsAfterTheIndexWasMadeAnew() {
        say(leader, null);
        say(other, null);
        send(EARLIER, new RecordJoined(other, leader, DAY));
        awaitHits(1);

        Index.rebuilt();

        Index.lookUp(clinic.administrator(), criteria()).statusCode(200).body("hits", is(1));
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        say(leader, null);
        say(other, null);
        awaitSentinel(other);
        send(EARLIER, new RecordJoined(other, leader, DAY));

        awaitHits(1);
    }

    private static void send(Instant at, Payload payload) {
        Wire.send(UUID.randomUUID(), at, payload);
    }

    private void say(UUID record, @Nullable Boolean isProtected) {
        say(record, name, isProtected);
    }

    private static void say(UUID record, String name, @Nullable Boolean isProtected) {
        say(record, 1, name, isProtected);
    }

    private static void say(UUID record, long version, String name, @Nullable Boolean isProtected) {
        Wire.send(new CoverageStateChanged(
                record,
                version,
                new PersonFacts(name, null, null, LocalDate.of(1975, 7, 7), Sex.UNSET, null, "東京都港区", null, null),
                List.of(coverage("06139000", "1", "1", "結合保険者", "2016-04-01")),
                isProtected));
    }

    /** By the insurer, which opens nobody who is protected. */
    private Map<String, String> criteria() {
        return Map.of("name", name, "birthDate", "昭和50年7月7日", "sex", "UNSET", "insurerName", "結合");
    }

    private void awaitHits(int hits) {
        Index.awaitHits(clinic, criteria(), hits);
    }

    private void awaitRefused(String code) {
        await().untilAsserted(() ->
                Index.lookUp(clinic.administrator(), criteria()).statusCode(422).body("code", is(code)));
    }

    /** The same key stands behind what was sent before it: once it is among the dead letters, that was taken. */
    private static void awaitSentinel(UUID record) {
        Wire.sendPoison(Topic.REGISTRY, EventType.RECORD_JOINED, record.toString());
        assertEquals("undecodable", Wire.deadLetterReason(Topic.REGISTRY, record.toString()));
    }

    private String leaderOf(UUID record) throws SQLException {
        return String.join(" ", Sql.rows(database, "select leader_id from same_person where person_id = ?", record));
    }
}
