package jp.madoguchi.outage.messaging;

import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class CoverageEventsTest {
    private final Clinic clinic = Clinic.fresh();
    private final UUID person = UUID.randomUUID();
    /** Nobody else's name: every test looks for its own person. */
    private final String name = "試験 " + person;

    @BeforeEach
    void grant() {
        Index.grant(clinic);
    }

    @Test
    void indexesAPerson() {
        say(1, "東京都港区");

        Index.awaitHits(clinic, in("港区"), 1);
    }

    @Test
    void replacesAnOlderVersionAndForgetsItsKeys() {
        say(1, "東京都港区");
        Index.awaitHits(clinic, in("港区"), 1);
        say(2, "東京都北区");

        Index.awaitHits(clinic, in("北区"), 1);
        Index.lookUp(clinic.administrator(), in("港区")).statusCode(200).body("hits", is(0));
    }

    @Test
    void ignoresAnOlderVersionThatComesLater() {
        say(2, "東京都北区");
        say(1, "東京都港区");
        awaitSentinel();

        Index.lookUp(clinic.administrator(), in("北区")).statusCode(200).body("hits", is(1));
        Index.awaitHits(clinic, in("港区"), 0);
    }

    @Test
    void takesTheSameFactOnce() {
        CoverageStateChanged state = state(1, "東京都港区");
        UUID eventId = UUID.randomUUID();
        Wire.send(eventId, state);
        Wire.send(eventId, state);
        awaitSentinel();

        Index.lookUp(clinic.administrator(), in("港区")).statusCode(200).body("hits", is(1));
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        awaitSentinel();
        say(1, "東京都港区");

        Index.awaitHits(clinic, in("港区"), 1);
    }

    /** The same key stands behind what was sent before it: once it is among the dead letters, that was taken. */
    private void awaitSentinel() {
        Wire.sendPoison(Topic.COVERAGE_STATE, EventType.COVERAGE_STATE_CHANGED, person.toString());
        assertEquals("undecodable", Wire.deadLetterReason(Topic.COVERAGE_STATE, person.toString()));
    }

    private void say(long version, String address) {
        Wire.send(state(version, address));
    }

    private CoverageStateChanged state(long version, String address) {
        return new CoverageStateChanged(
                person,
                version,
                new PersonFacts(name, null, null, LocalDate.of(1975, 7, 7), Sex.UNSET, null, address, null, null),
                List.of(coverage("06139000", "1", "1", "保険者", "2016-04-01")));
    }

    private Map<String, String> in(String address) {
        return Map.of("name", name, "birthDate", "昭和50年7月7日", "sex", "UNSET", "address", address);
    }
}
