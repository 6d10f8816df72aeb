package jp.madoguchi.outage.messaging;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CardMislinked;
import jp.madoguchi.contracts.event.CardRelinked;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.ReferenceNumberDecided;
import jp.madoguchi.contracts.event.ReferenceNumberDecision;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class RegistryEventsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Clinic clinic = Clinic.fresh();
    private final UUID person = UUID.randomUUID();
    private final UUID mislink = UUID.randomUUID();
    /** Nobody else's name: every test looks for its own person. */
    private final String name = "試験 " + person;

    @BeforeEach
    void indexAPerson() {
        Index.grant(clinic);
        Index.say(
                person,
                1,
                new PersonFacts(name, null, null, LocalDate.of(1975, 7, 7), Sex.UNSET, null, "東京都港区", null, null),
                List.of(coverage("06139000", "1", "1", "保険者", "2016-04-01")));
        Index.awaitHits(clinic, criteria(), 1);
    }

    @Test
    void hidesAPersonWhoMayBeSomebodyElseAndShowsHimWhenThatIsMended() {
        Wire.send(new CardMislinked(person, mislink, DAY));
        awaitHidden();

        Wire.send(new CardRelinked(person, mislink, DAY));
        Index.awaitHits(clinic, criteria(), 1);
    }

    @Test
    void takesTheSameReportOnceAndHidesWhileAnotherIsOpen() {
        UUID eventId = UUID.randomUUID();
        Wire.send(eventId, new CardMislinked(person, mislink, DAY));
        Wire.send(eventId, new CardMislinked(person, mislink, DAY));
        Wire.send(new CardMislinked(person, UUID.randomUUID(), DAY));
        Wire.send(new CardRelinked(person, mislink, DAY));
        awaitSentinel();

        awaitHidden();
    }

    @Test
    void heedsAReportThatComesAfterItsEndNoMore() {
        Wire.send(new CardRelinked(person, mislink, DAY));
        Wire.send(new CardMislinked(person, mislink, DAY));
        awaitSentinel();

        Index.awaitHits(clinic, criteria(), 1);
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        awaitSentinel();
        Wire.send(new CardMislinked(person, mislink, DAY));

        awaitHidden();
    }

    @Test
    void parksAReferenceNumberItsOwnerRefusedUntilThePersonGetsAnother() {
        ReferenceNumberDecided taken = decided(setNumber("7"), "7", ReferenceNumberDecision.TAKEN, "0007");
        Wire.send(taken);
        Wire.send(taken);

        await().untilAsserted(() -> refused()
                .body("refused.number", is(List.of("7")))
                .body("refused.why", is(List.of("TAKEN")))
                .body("refused.message", is(List.of("別の患者が使用中の番号です"))));
        Index.lookUp(clinic.administrator(), criteria()).body("detail.referenceNumber", is("0007"));

        Instant second = setNumber("8");
        refused().body("refused", is(List.of()));
        Wire.send(taken);
        Wire.send(decided(second, "8", ReferenceNumberDecision.KEPT, "8"));
        awaitSentinel();
        refused().body("refused", is(List.of()));
        Index.lookUp(clinic.administrator(), criteria()).body("detail.referenceNumber", is("8"));
    }

    @Test
    void givesWayToANumberSetSinceAndToNoneWhereNoneIsInForce() {
        Wire.send(decided(setNumber("7"), "7", ReferenceNumberDecision.SUPERSEDED, "70"));
        awaitSentinel();
        Index.lookUp(clinic.administrator(), criteria()).body("detail.referenceNumber", is("70"));
        refused().body("refused", is(List.of()));

        Wire.send(decided(setNumber("9"), "9", ReferenceNumberDecision.PERSON_UNKNOWN, null));
        await().untilAsserted(() -> refused().body("refused.number", is(List.of("9"))));
        Index.lookUp(clinic.administrator(), criteria()).body("detail", not(hasKey("referenceNumber")));
    }

    /** Gives the person this number; when that was. */
    private Instant setNumber(String number) {
        String lookup =
                Index.lookUp(clinic.administrator(), criteria()).extract().path("lookupId");
        given().auth()
                .oauth2(clinic.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of("number", number))
                .put("/lookups/" + lookup + "/reference-number")
                .then()
                .statusCode(200);
        await().untilAsserted(() -> assertTrue(said(number).findFirst().isPresent()));
        return Instant.parse(
                said(number).findFirst().orElseThrow().path("setAt").asText());
    }

    private Stream<JsonNode> said(String number) {
        return Wire.all(EventType.REFERENCE_NUMBER_SET, person.toString()).stream()
                .filter(set -> set.path("number").asText().equals(number))
                .filter(set -> set.path("account").asText().equals("tester"));
    }

    private ReferenceNumberDecided decided(
            Instant setAt, String number, ReferenceNumberDecision decision, @Nullable String inForce) {
        return new ReferenceNumberDecided(
                clinic.code(), person, number, setAt, decision, inForce, setAt.plusSeconds(1));
    }

    private ValidatableResponse refused() {
        return given().auth()
                .oauth2(clinic.administrator())
                .get("/reference-numbers/refused")
                .then()
                .statusCode(200);
    }

    /** The same key stands behind what was sent before it: once it is among the dead letters, that was taken. */
    private void awaitSentinel() {
        Wire.sendPoison(Topic.REGISTRY, EventType.CARD_MISLINKED, person.toString());
        assertEquals("undecodable", Wire.deadLetterReason(Topic.REGISTRY, person.toString()));
    }

    private void awaitHidden() {
        await().untilAsserted(() -> Index.lookUp(clinic.administrator(), criteria())
                .statusCode(422)
                .body("code", is("person-mislinked"))
                .body(not(containsString("保険者番号")))
                .body(not(containsString(name))));
    }

    private Map<String, String> criteria() {
        return Map.of("name", name, "birthDate", "昭和50年7月7日", "sex", "UNSET", "address", "港区");
    }
}
