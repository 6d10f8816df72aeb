package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static jp.madoguchi.outage.domain.EnrolleeFixture.ending;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.RecordJoined;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Sql;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 同じ人の登録: what a clinic is told of somebody whose records at two insurers were joined. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class JoinedRecordsTest {
    private static final LocalDate BORN = LocalDate.of(1972, 2, 29);
    private static final CoverageFacts LOST =
            ending(coverage("06139000", "1", "1", "旧の保険者", "2016-04-01"), null, LocalDate.of(2026, 4, 1));
    private static final CoverageFacts VALID = coverage("06010003", "2", "2", "新の保険者", "2026-04-01");

    @Inject
    DataSource database;

    private final Clinic clinic = Clinic.fresh();
    /** Nobody else's name: every test looks for its own people. */
    private final String name = "同人 " + UUID.randomUUID();

    private final UUID old = UUID.randomUUID();
    private final UUID current = UUID.randomUUID();
    private String grant = "";

    @BeforeEach
    void tellOfTwoRecords() {
        grant = Index.grant(clinic);
        say(old, "東京都港区1", LOST, false);
        say(current, "東京都北区2", VALID, false);
        Index.awaitHits(clinic, in("東京都"), 2);
        // Nobody is found where the index has caught up only: what is reconciled needs that, too.
        Index.awaitHits(clinic, in("大阪府"), 0);
    }

    @Test
    void opensThePersonByTheNewestCoverageThatFits() {
        join(current, old);
        Index.awaitHits(clinic, in("東京都"), 1);

        Index.lookUp(clinic.administrator(), in("東京都"))
                .body("detail.validityLabel", is("資格（有効）"))
                .body("detail.coverage.insurerName", is("新の保険者"))
                .body("detail.person.address", is("東京都北区2"));
        Index.lookUp(clinic.administrator(), in("港区"))
                .body("hits", is(1))
                .body("detail.validityLabel", is("資格（無効）"))
                .body("detail.person.address", is("東京都港区1"));
        Map<String, String> before = in("東京都");
        before.put("confirmationDate", "2026-03-31");
        Index.lookUp(clinic.administrator(), before).body("detail.coverage.insurerName", is("旧の保険者"));
    }

    @Test
    void listsThePersonOnceBesideSomebodyElse() {
        join(current, old);
        Index.awaitHits(clinic, in("東京都"), 1);
        say(UUID.randomUUID(), "東京都足立区3", VALID, false);
        Index.awaitHits(clinic, in("東京都"), 2);

        Index.lookUp(clinic.administrator(), in("東京都"))
                .body("candidates.address", containsInAnyOrder("東京都北区2", "東京都足立区3"));
    }

    @Test
    void listsFivePeopleOfTwoRecordsEachAndRefusesTheSixth() {
        join(current, old);
        for (int i = 0; i < 4; i++) {
            twoRecords();
        }
        Index.awaitHits(clinic, in("東京都"), 5);
        Index.lookUp(clinic.administrator(), in("東京都")).body("candidates", hasSize(5));

        twoRecords();

        await().untilAsserted(() ->
                Index.lookUp(clinic.administrator(), in("東京都")).statusCode(422).body("code", is("too-many-hits")));
    }

    @Test
    @Covers("OUT-109")
    void isProtectedByARecordTheSearchDoesNotFind() throws SQLException {
        UUID elsewhere = UUID.randomUUID();
        say(elsewhere, "別名 " + elsewhere, "大阪府堺市4", true);
        join(current, elsewhere);

        awaitRefused(in("東京都"));
        awaitRefused(byInsurer("新の"));
        Index.lookUp(clinic.administrator(), in("北区")).statusCode(200).body("detail.person.address", is("東京都北区2"));

        assertEquals(
                List.of("lookup-protected-viewed " + current + " " + grant),
                Sql.rows(
                        database,
                        "select concat_ws(' ', action, subject, grant_id) from audit_log"
                                + " where chain = ? and action like 'lookup-%-viewed'",
                        clinic.code().wire()));
    }

    @Test
    @Covers("OUT-109")
    void opensNoRowOfAListOfSomebodyWhoIsProtectedSince() {
        var listed = Index.lookUp(clinic.administrator(), in("東京都")).extract();
        String row = listed.path("candidates.find { it.address == '東京都北区2' }.candidateId");
        UUID elsewhere = UUID.randomUUID();
        say(elsewhere, "別名 " + elsewhere, "大阪府堺市4", true);
        join(current, elsewhere);
        awaitRefused(byInsurer("新の"));

        choose(listed.path("lookupId"), row).statusCode(409).body("code", is("candidates-changed"));
    }

    @Test
    void settlesAHeldVisitOnceTheRecordsAreJoined() {
        String visit = Visits.held(clinic, new CardFace(name, null, BORN, Sex.UNSET, "東京都", null, null), null);
        Visits.reconcile(clinic)
                .body("reconciled", empty())
                .body("stillHeld.visitId", is(List.of(visit)))
                .body("stillHeld.code", is(List.of("ambiguous")));

        join(current, old);
        Index.awaitHits(clinic, in("東京都"), 1);
        Visits.reconcile(clinic).body("reconciled.result", is(List.of("CURRENT")));
        await().untilAsserted(() -> assertEquals(
                List.of("AMBIGUOUS", "CURRENT 新の保険者"),
                Wire.all(EventType.VISIT_RECONCILED, visit).stream()
                        .map(fact -> (fact.path("result").asText() + " "
                                        + fact.path("coverage")
                                                .path("insurerName")
                                                .asText())
                                .strip())
                        .toList()));
    }

    @Test
    void leavesAHeldVisitOfSomebodyProtectedByAnotherRecordToAPerson() {
        UUID elsewhere = UUID.randomUUID();
        say(elsewhere, "別名 " + elsewhere, "大阪府堺市4", true);
        join(current, elsewhere);
        awaitRefused(byInsurer("新の"));
        String visit = Visits.held(clinic, new CardFace(name, null, BORN, Sex.UNSET, "北区", null, null), null);

        Visits.reconcile(clinic).body("reconciled", empty()).body("stillHeld.visitId", is(List.of(visit)));
    }

    /** 照会番号 is the person's, as it is at eligibility-service. */
    @Test
    void isCalledByOneReferenceNumberInAllRecords() {
        number(in("北区"), "7").statusCode(200);

        join(current, old);
        Index.awaitHits(clinic, in("東京都"), 1);

        Index.lookUp(clinic.administrator(), in("東京都")).body("detail.referenceNumber", is("7"));
        number(in("東京都"), "8").statusCode(200);
        number(in("港区"), "8").statusCode(200);
        Index.lookUp(clinic.administrator(), in("港区")).body("detail.referenceNumber", is("8"));
        await().untilAsserted(() -> assertEquals(List.of("7", "8"), numbersSaidOf(current)));
        assertEquals(List.of(), numbersSaidOf(old));
    }

    private static List<String> numbersSaidOf(UUID record) {
        return Wire.all(EventType.REFERENCE_NUMBER_SET, record.toString()).stream()
                .map(said -> said.path("number").asText())
                .toList();
    }

    private void twoRecords() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        join(other, one);
        say(one, "東京都港区5", LOST, false);
        say(other, "東京都港区6", VALID, false);
    }

    private static void join(UUID record, UUID leader) {
        Wire.send(new RecordJoined(record, leader, LocalDate.of(2026, 11, 20)));
    }

    private void say(UUID record, String address, CoverageFacts coverage, boolean isProtected) {
        say(record, name, address, coverage, isProtected);
    }

    private static void say(UUID record, String name, String address, boolean isProtected) {
        say(record, name, address, VALID, isProtected);
    }

    private static void say(UUID record, String name, String address, CoverageFacts coverage, boolean isProtected) {
        Wire.send(new CoverageStateChanged(
                record,
                1,
                new PersonFacts(name, null, null, BORN, Sex.UNSET, null, address, null, null),
                List.of(coverage),
                isProtected ? true : null));
    }

    private Map<String, String> in(String address) {
        return search("address", address);
    }

    private Map<String, String> byInsurer(String insurer) {
        return search("insurerName", insurer);
    }

    private Map<String, String> search(String field, String value) {
        return new HashMap<>(Map.of("name", name, "birthDate", "1972-02-29", "sex", "UNSET", field, value));
    }

    private void awaitRefused(Map<String, String> criteria) {
        await().untilAsserted(() ->
                Index.lookUp(clinic.administrator(), criteria).statusCode(422).body("code", is("too-many-hits")));
    }

    private ValidatableResponse choose(String lookupId, String candidateId) {
        return given().auth()
                .oauth2(clinic.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of("candidateId", candidateId))
                .post("/lookups/" + lookupId + "/choice")
                .then();
    }

    /** Gives whom the search opens this number. */
    private ValidatableResponse number(Map<String, String> criteria, String number) {
        String lookupId = Index.lookUp(clinic.administrator(), criteria)
                .statusCode(200)
                .extract()
                .path("lookupId");
        return given().auth()
                .oauth2(clinic.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of("number", number))
                .put("/lookups/" + lookupId + "/reference-number")
                .then();
    }
}
