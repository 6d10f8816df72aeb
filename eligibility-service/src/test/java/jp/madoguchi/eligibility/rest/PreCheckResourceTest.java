package jp.madoguchi.eligibility.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import jp.madoguchi.web.TokyoClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class PreCheckResourceTest {

    @Inject
    DataSource database;

    private final Desk desk = Desk.any();
    private final String number = RegistryFixture.freshNumber();
    private final LocalDate today = LocalDate.now(Clock.system(TokyoClock.ZONE));

    @BeforeEach
    void registerInsurers() {
        RegistryFixture.registerInsurers();
    }

    @Test
    void answersBookingsAsLiveChecksWithProofAuditAndEvent() throws SQLException {
        register(1, "2021-02-01");
        String id =
                order(List.of(Desk.booking("known", number), Desk.booking("unknown", RegistryFixture.freshNumber())));

        JsonPath progress = answered(id);
        assertEquals(List.of("VALID", "NOT_FOUND"), progress.getList("results.validity"));
        assertEquals(List.of(today.toString(), today.toString()), progress.getList("results.confirmationDate"));
        String check = progress.getString("results[0].checkId");
        desk.get("/eligibility/checks/" + check).then().statusCode(200).body("person.name", equalTo("試験 太郎"));
        assertEquals(
                List.of("eligibility-checked NUMBER"),
                Desk.rows(
                        database,
                        "select action || ' ' || purpose from audit_log where subject = ? and action like '%checked'",
                        check));
        JsonPath fact = JsonPath.from(new String(
                TestTopics.await("eligibility.v1", record -> record.key().equals(check))
                        .value(),
                UTF_8));
        assertEquals("NUMBER", fact.getString("method"));
        assertEquals(
                List.of("pre-check-ordered"),
                Desk.rows(
                        database,
                        "select action from audit_log where subject = ? and action = 'pre-check-ordered'",
                        id));
    }

    @Test
    void callsWhoWasFoundWhatTheClinicCallsThem() {
        register(1, "2021-02-01");
        WorklistResourceTest.setReferenceNumber(desk, desk.check("NUMBER", number), "K-12");
        String id =
                order(List.of(Desk.booking("known", number), Desk.booking("unknown", RegistryFixture.freshNumber())));

        assertEquals(Arrays.asList("K-12", null), answered(id).getList("results.referenceNumber"));
    }

    @Test
    void takesABirthDateAsTheCertificatePrintsIt() {
        String number = RegistryFixture.freshNumber();
        RegistryFixture.register(
                "printed-" + number,
                1,
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01")));
        Map<String, Object> booking = Desk.booking("printed", number);
        booking.put("birthDate", "昭和59年4月1日");

        assertEquals(List.of("VALID"), answered(order(List.of(booking))).getList("results.validity"));
    }

    @Test
    void takesAThousandBookingsAndNotOneMore() {
        List<Map<String, Object>> thousand = new ArrayList<>(IntStream.range(0, 1000)
                .mapToObj(i -> Desk.booking("b" + i, number))
                .toList());
        desk.post("/pre-checks", body(thousand))
                .then()
                .statusCode(202)
                .body("bookings", equalTo(1000))
                .body("visitDate", equalTo(today.plusDays(1).toString()));

        thousand.add(Desk.booking("one-more", number));
        desk.post("/pre-checks", body(thousand)).then().statusCode(400).body("code", equalTo("constraint-violated"));
        desk.post("/pre-checks", body(List.of())).then().statusCode(400);
    }

    @Test
    void asksOnceForEachBookingHoweverManyWorkersThereAre() throws SQLException {
        String id = order(IntStream.range(0, 40)
                .mapToObj(i -> Desk.booking("b" + i, number))
                .toList());
        answered(id);

        assertEquals(
                List.of("40 40"),
                Desk.rows(
                        database,
                        "select count(*) || ' ' || count(distinct a.booking_id) from pre_check_answer a"
                                + " join pre_check_booking b on b.id = a.booking_id"
                                + " where b.pre_check_id = cast(? as uuid)",
                        id));
    }

    @Test
    void asksAgainWhenTheCoveragesOfThePersonChanged() {
        register(1, "2021-02-01");
        String id = order(List.of(Desk.booking("b", number)));
        String first = answered(id).getString("results[0].checkId");

        register(2, "2021-02-02");

        await().untilAsserted(() -> assertNotEquals(first, progress(id).getString("results[0].checkId")));
    }

    @Test
    void asksAgainWhenSomebodyBecomesKnownUnderTheNumbers() {
        String id = order(List.of(Desk.booking("b", number)));
        assertEquals("NOT_FOUND", answered(id).getString("results[0].validity"));

        register(1, "2021-02-01");

        await().untilAsserted(() -> assertEquals("VALID", progress(id).getString("results[0].validity")));
    }

    @Test
    void asksAgainForTomorrowWhenTheAnswerIsOldAndNotForNextMonth() throws SQLException {
        register(1, "2021-02-01");
        String tomorrow = order(List.of(Desk.booking("soon", number)));
        String later = post(Map.of(
                        "visitDate", today.plusMonths(1).toString(), "bookings", List.of(Desk.booking("late", number))))
                .path("preCheckId");
        String first = answered(tomorrow).getString("results[0].checkId");
        String only = answered(later).getString("results[0].checkId");

        assertEquals(
                2,
                Desk.change(
                        database,
                        "update pre_check_booking set answered_at = answered_at - interval '13 hours'"
                                + " where institution = ?",
                        desk.clinic().code().wire()));

        await().untilAsserted(() -> assertNotEquals(first, progress(tomorrow).getString("results[0].checkId")));
        assertEquals(only, progress(later).getString("results[0].checkId"));
    }

    @Test
    void letsABookingGiveWayToTheSameOneOfALaterPreCheck() {
        register(1, "2021-02-01");
        String first = order(List.of(Desk.booking("same", number), Desk.booking("other", number)));
        answered(first);

        String second = order(List.of(Desk.booking("same", number)));
        String asked = progress(first).getString("results[0].checkId");
        assertEquals(asked, progress(second).getString("results[0].checkId"), "it was not asked anew");
        assertEquals("ANSWERED", progress(second).getString("results[0].state"));

        desk.get("/pre-checks/" + first)
                .then()
                .body("results.state", equalTo(List.of("SUPERSEDED", "ANSWERED")))
                .body("superseded", equalTo(1))
                .body("answered", equalTo(1));
        assertEquals(1, answered(second).getInt("answered"));
    }

    /** Another patient under the name of a booking is another question. */
    @Test
    void asksAnewWhereTheSameBookingIsNowSomebodyElses() {
        register(1, "2021-02-01");
        String first = order(List.of(Desk.booking("same", number)));
        String asked = answered(first).getString("results[0].checkId");

        String second = order(List.of(Desk.booking("same", RegistryFixture.freshNumber())));

        assertNotEquals(asked, answered(second).getString("results[0].checkId"));
    }

    @Test
    void asksForNobodyWhoseBookingIsWithdrawn() throws SQLException {
        register(1, "2021-02-01");
        String id = order(List.of(Desk.booking("moved", number), Desk.booking("stays", number)));
        String day = today.plusDays(1).toString();
        Desk.any()
                .post("/pre-checks/withdrawals", Map.of("visitDate", day, "bookingIds", List.of("moved")))
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(0));

        desk.post("/pre-checks/withdrawals", Map.of("visitDate", day, "bookingIds", List.of("moved", "unknown")))
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(1));

        assertEquals(List.of("SUPERSEDED", "ANSWERED"), answered(id).getList("results.state"));
        desk.get("/worklist?date=" + day).then().body("entries.bookingId", equalTo(List.of("stays")));
        assertEquals(
                List.of("bookings-withdrawn " + day),
                AuditTrail.of(database, desk.clinic().code()).stream()
                        .filter(entry -> entry.startsWith("bookings-withdrawn"))
                        .toList());
        desk.post("/pre-checks/withdrawals", Map.of("visitDate", day, "bookingIds", List.of("a,b")))
                .then()
                .statusCode(400);
    }

    @Test
    void saysThatABookingCouldNotBeAskedAndGoesOnTrying() throws SQLException {
        register(1, "2021-02-01");
        String id = post(Map.of(
                        "visitDate", today.plusDays(1).toString(), "bookings", List.of(Desk.booking("b", number))))
                .path("preCheckId");
        answered(id);
        Desk.change(
                database,
                "update pre_check_booking set check_id = null, queued = true, attempts = 2,"
                        + " not_before = now() + interval '1 hour' where pre_check_id = cast(? as uuid)",
                id);

        desk.get("/pre-checks/" + id)
                .then()
                .body("couldNotAsk", equalTo(1))
                .body("results[0].state", equalTo("COULD_NOT_ASK"));
        Desk.change(
                database, "update pre_check_booking set not_before = now() where pre_check_id = cast(? as uuid)", id);
        assertEquals("VALID", answered(id).getString("results[0].validity"));
    }

    @Test
    void forgetsBookingsThatAreLongOverAndKeepsTheChecks() throws SQLException {
        register(1, "2021-02-01");
        String id = order(List.of(Desk.booking("b", number)));
        String check = answered(id).getString("results[0].checkId");
        for (String table : List.of("pre_check_booking", "pre_check")) {
            Desk.change(
                    database,
                    "update " + table + " set visit_date = ? where institution = ?",
                    today.minusDays(32),
                    desk.clinic().code().wire());
        }

        await().untilAsserted(
                        () -> assertEquals(404, desk.get("/pre-checks/" + id).statusCode()));
        desk.get("/eligibility/checks/" + check).then().statusCode(200);
    }

    @Test
    void refusesADayThatIsOverOrTooFarAndABookingTwiceAllAtOnce() {
        Map<String, Object> unborn = Desk.booking("b", number);
        unborn.put("birthDate", today.plusDays(1).toString());

        post(Map.of("visitDate", today.minusDays(1).toString(), "bookings", List.of(unborn, Desk.booking("b", number))))
                .then()
                .statusCode(422)
                .body("findings.rule", equalTo(List.of("ELG-621", "ELG-623", "ELG-203")))
                .body("findings[2].field", equalTo("bookings[0].birthDate"));
        post(Map.of(
                        "visitDate", today.plusMonths(3).plusDays(1).toString(),
                        "bookings", List.of(Desk.booking("b", number))))
                .then()
                .statusCode(422)
                .body("findings.rule", equalTo(List.of("ELG-622")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"visitDate\":\"2026-02-30\",\"bookings\":[]}",
                "{\"visitDate\":\"2027-01-01\",\"bookings\":[null]}",
                "{\"visitDate\":\"2027-01-01\",\"bookings\":[{\"bookingId\":\"b\",\"birthDate\":\"1984-04-01\"}]}",
                "{\"visitDate\":\"2027-01-01\",\"bookings\":[{\"bookingId\":\"a b\",\"birthDate\":\"1984-04-01\","
                        + "\"numbers\":{\"insurerNumber\":\"06139000\",\"number\":\"1\"}}]}",
                "{\"visitDate\":\"2027-01-01\",\"bookings\":[{\"bookingId\":\"b\",\"birthDate\":\"1984-04-01\","
                        + "\"numbers\":{\"insurerNumber\":\"06139001\",\"number\":\"1\"}}]}",
                "{\"visitDate\":\"2027-01-01\",\"bookings\":[{\"bookingId\":\"b\",\"birthDate\":\"1984-04-01\","
                        + "\"at\":\"25:00\","
                        + "\"numbers\":{\"insurerNumber\":\"06139000\",\"number\":\"1\"}}]}"
            })
    void refusesWhatIsNoBooking(String body) {
        desk.post("/pre-checks", body)
                .then()
                .statusCode(400)
                .body("code", equalTo("constraint-violated"))
                .body(not(containsString("06139001")));
    }

    @Test
    void isNothingForAnotherClinic() {
        String id = order(List.of(Desk.booking("b", number)));

        Desk.any().get("/pre-checks/" + id).then().statusCode(404).body("code", equalTo("not-found"));
        desk.get("/pre-checks/" + UUID.randomUUID()).then().statusCode(404);
        desk.as(Roles.INTEGRATOR).get("/pre-checks/" + id).then().statusCode(403);
        desk.get("/pre-checks/" + id)
                .then()
                .body("results", hasSize(1))
                .body("results.bookingId", everyItem(equalTo("b")));
    }

    private void register(int version, String from) {
        RegistryFixture.register(
                "booked-" + number, version, List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, from)));
    }

    private Response post(Object body) {
        return desk.post("/pre-checks", body);
    }

    private String order(List<Map<String, Object>> bookings) {
        return post(body(bookings)).then().statusCode(202).extract().path("preCheckId");
    }

    private Map<String, Object> body(List<Map<String, Object>> bookings) {
        return Map.of("visitDate", today.plusDays(1).toString(), "bookings", bookings);
    }

    private JsonPath progress(String id) {
        return desk.get("/pre-checks/" + id).then().statusCode(200).extract().jsonPath();
    }

    private JsonPath answered(String id) {
        await().untilAsserted(() -> {
            JsonPath progress = progress(id);
            assertEquals(progress.getInt("total"), progress.getInt("answered") + progress.getInt("superseded"));
        });
        return progress(id);
    }
}
