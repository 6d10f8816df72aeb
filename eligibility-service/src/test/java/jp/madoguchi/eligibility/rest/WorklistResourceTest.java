package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.Roles;
import jp.madoguchi.web.TokyoClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class WorklistResourceTest {
    @Inject
    DataSource database;

    private final Desk desk = Desk.any();
    private final LocalDate tomorrow =
            LocalDate.now(Clock.system(TokyoClock.ZONE)).plusDays(1);

    @BeforeEach
    void registerInsurers() {
        RegistryFixture.registerInsurers();
    }

    @Test
    void ranksTheBookingsOfTheDayByRiskWithTheReasons() throws SQLException {
        String calm = registered("2021-02-01", null);
        String fresh = registered("2021-02-01", null);
        String lost = registered("2021-02-01", "2025-03-31");
        String ending = registered("2021-02-01", tomorrow.minusDays(1).toString());
        desk.check("NUMBER", calm);
        desk.check("CARD", ending);

        order(Map.of("calm", calm, "fresh", fresh, "lost", lost, "ending", ending));

        desk.get("/worklist?date=" + tomorrow)
                .then()
                .statusCode(200)
                .body("date", equalTo(tomorrow.toString()))
                .body("entries.bookingId", equalTo(List.of("lost", "ending", "fresh", "calm")))
                .body("entries[0].risks[0].risk", equalTo("NOT_VALID"))
                .body("entries[0].risks[0].rule", equalTo("ELG-641"))
                .body("entries[0].validity", equalTo("INVALID"))
                .body("entries[1].risks.risk", equalTo(List.of("ENDS_BEFORE_VISIT")))
                .body("entries[2].risks.risk", equalTo(List.of("NEVER_CHECKED_HERE")))
                .body("entries[3].risks", hasSize(0))
                .body(not(containsString("試験")));
        List<String> viewed = Desk.rows(
                database,
                "select subject from audit_log where chain = ? and action = 'worklist-viewed'",
                desk.clinic().code().wire());
        assertEquals(1, viewed.size());
        List<String> shown = desk.get("/worklist?date=" + tomorrow).path("entries.checkId");
        assertEquals(tomorrow + " " + String.join(" ", shown), viewed.get(0));
    }

    @Test
    void callsWhoIsExpectedWhatTheClinicCallsThem() {
        String called = registered("2021-02-01", null);
        String notYet = registered("2021-02-01", null);
        setReferenceNumber(desk, desk.check("NUMBER", called), "K-77");
        Desk neighbour = Desk.any();
        setReferenceNumber(neighbour, neighbour.check("NUMBER", notYet), "T-1");

        order(Map.of("called", called, "not-yet", notYet));

        desk.get("/worklist?date=" + tomorrow)
                .then()
                .body("entries.find { it.bookingId == 'called' }.referenceNumber", equalTo("K-77"))
                .body("entries.find { it.bookingId == 'not-yet' }.referenceNumber", nullValue());
    }

    static void setReferenceNumber(Desk desk, String checkId, String number) {
        desk.as(Roles.GENERAL)
                .body(Map.of("referenceNumber", number))
                .put("/eligibility/checks/" + checkId + "/reference-number")
                .then()
                .statusCode(201);
    }

    @Test
    void anAnswerForABookingIsNoVisitHoweverOftenItIsAsked() {
        String number = registered("2021-02-01", null);
        order(Map.of("first", number));
        order(Map.of("second", number));

        desk.get("/worklist?date=" + tomorrow)
                .then()
                .body(
                        "entries.risks.risk",
                        equalTo(List.of(List.of("NEVER_CHECKED_HERE"), List.of("NEVER_CHECKED_HERE"))));
        String check = desk.check("CARD", number);
        desk.get("/eligibility/checks/" + check + "/comparison").then().body("reason", equalTo("FIRST_VISIT"));
        desk.get("/worklist?date=" + tomorrow).then().body("entries[0].risks", hasSize(0));
    }

    @Test
    void warnsOfAnotherInsurerThanAtTheLastVisit() {
        String old = RegistryFixture.freshNumber();
        String now = RegistryFixture.freshNumber();
        RegistryFixture.register(
                "moved-" + now, 1, List.of(RegistryFixture.coverage(RegistryFixture.OTHER_INSURER, old, "2021-02-01")));
        desk.post(
                        "/eligibility/checks",
                        RegistryFixture.question("NUMBER", RegistryFixture.OTHER_INSURER, old, Desk.DAY))
                .then()
                .statusCode(200);
        RegistryFixture.register(
                "moved-" + now,
                2,
                List.of(
                        RegistryFixture.lostCoverage(RegistryFixture.OTHER_INSURER, old, "2021-02-01", "2025-03-31"),
                        RegistryFixture.coverage(RegistryFixture.INSURER, now, "2025-04-01")));
        order(Map.of("moved", now));

        desk.get("/worklist?date=" + tomorrow)
                .then()
                .body("entries[0].risks.risk", equalTo(List.of("INSURER_CHANGED")));
    }

    @Test
    void warnsOfACertificateNearItsEndAlthoughTheBookingIsAskedByNumber() {
        String ending = known();
        String renewed = known();
        String shared = known();
        card(ending, CardFixture.freshSerial(), tomorrow.plusMonths(3));
        card(renewed, CardFixture.freshSerial(), tomorrow.minusDays(1));
        card(renewed, CardFixture.freshSerial(), tomorrow.plusMonths(3).plusDays(1));
        String mislinked = CardFixture.freshSerial();
        card(shared, mislinked, tomorrow);
        card(known(), mislinked, tomorrow);

        order(Map.of("a", ending, "b", renewed, "c", shared));

        desk.get("/worklist?date=" + tomorrow)
                .then()
                .statusCode(200)
                .body("entries.bookingId", equalTo(List.of("c", "a", "b")))
                .body("entries[0].risks.rule", equalTo(List.of("ELG-641")))
                .body("entries[1].risks.rule", equalTo(List.of("ELG-648")))
                .body("entries[2].risks", hasSize(0));
    }

    @Test
    void warnsOfACardThatAPhoneOutlivesAndOfAPhoneOnlyWhereThereIsNoCard() {
        String ending = known();
        String lasting = known();
        String phone = known();
        card(ending, CardFixture.freshSerial(), tomorrow.plusMonths(3));
        medium("PHONE", ending, CardFixture.freshSerial(), tomorrow.plusYears(1));
        card(lasting, CardFixture.freshSerial(), tomorrow.plusYears(1));
        medium("PHONE", lasting, CardFixture.freshSerial(), tomorrow.plusMonths(3));
        medium("PHONE", phone, CardFixture.freshSerial(), tomorrow.plusMonths(3));

        order(Map.of("ending", ending, "lasting", lasting, "phone", phone));

        desk.get("/worklist?date=" + tomorrow)
                .then()
                .statusCode(200)
                .body("entries.bookingId", equalTo(List.of("ending", "phone", "lasting")))
                .body("entries[0].risks.rule", equalTo(List.of("ELG-648")))
                .body("entries[1].risks.rule", equalTo(List.of("ELG-648")))
                .body("entries[2].risks", hasSize(0));
    }

    @Test
    void warnsOfACertificateOfEveryRecordOfAPerson() throws SQLException {
        String later = known();
        String both = known();
        card(joined(later), CardFixture.freshSerial(), tomorrow.plusMonths(3));
        String ofBoth = CardFixture.freshSerial();
        card(both, ofBoth, tomorrow.plusMonths(3));
        CardFixture.register(CardFixture.card(
                        ofBoth,
                        "listed-" + joined(both),
                        "CARD",
                        tomorrow.plusMonths(3).toString()))
                .then()
                .statusCode(200);

        order(Map.of("later", later, "both", both));

        desk.get("/worklist?date=" + tomorrow)
                .then()
                .statusCode(200)
                .body("entries.risks.rule", equalTo(List.of(List.of("ELG-648"), List.of("ELG-648"))));
    }

    @Test
    void isEmptyForAnotherClinicAndForAnotherDay() {
        order(Map.of("b", registered("2021-02-01", null)));

        Desk.any().get("/worklist?date=" + tomorrow).then().statusCode(200).body("entries", hasSize(0));
        desk.get("/worklist?date=" + tomorrow.plusDays(1))
                .then()
                .statusCode(200)
                .body("entries", hasSize(0));
        desk.get("/worklist").then().statusCode(400);
        desk.get("/worklist?date=2026-02-30").then().statusCode(400);
        desk.as(Roles.GATEWAY).get("/worklist?date=" + tomorrow).then().statusCode(403);
    }

    private String known() {
        String number = registered("2021-02-01", null);
        desk.check("NUMBER", number);
        return number;
    }

    /** The numbers of a second, newer record of the person with these. */
    private String joined(String number) throws SQLException {
        String second = registered("2021-02-01", null);
        given().auth()
                .oauth2(RegistryFixture.implementingBody())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "personId", person(number), "otherPersonId", person(second), "evidence", "本人確認情報で同じ人と確認した"))
                .post("/registry/joins")
                .then()
                .statusCode(201);
        return second;
    }

    private String person(String number) throws SQLException {
        return Desk.rows(database, "select cast(id as text) from person where record_id = ?", "listed-" + number)
                .get(0);
    }

    private static void card(String number, String serial, LocalDate expiresOn) {
        medium("CARD", number, serial, expiresOn);
    }

    private static void medium(String kind, String number, String serial, LocalDate expiresOn) {
        CardFixture.register(CardFixture.card(serial, "listed-" + number, kind, expiresOn.toString()))
                .then()
                .statusCode(201);
    }

    private static String registered(String from, @Nullable String until) {
        String number = RegistryFixture.freshNumber();
        Map<String, Object> coverage = RegistryFixture.coverage(RegistryFixture.INSURER, number, from);
        if (until != null) {
            coverage.put("validUntil", until);
        }
        RegistryFixture.register("listed-" + number, 1, List.of(coverage));
        return number;
    }

    private void order(Map<String, String> bookings) {
        String id = desk.post(
                        "/pre-checks",
                        Map.of(
                                "visitDate",
                                tomorrow.toString(),
                                "bookings",
                                bookings.entrySet().stream()
                                        .map(booking -> Desk.booking(booking.getKey(), booking.getValue()))
                                        .toList()))
                .then()
                .statusCode(202)
                .extract()
                .path("preCheckId");
        await().untilAsserted(() -> assertEquals(
                bookings.size(), desk.get("/pre-checks/" + id).jsonPath().getInt("answered")));
    }
}
