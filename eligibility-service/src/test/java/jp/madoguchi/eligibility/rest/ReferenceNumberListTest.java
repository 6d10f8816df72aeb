package jp.madoguchi.eligibility.rest;

import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class ReferenceNumberListTest {
    private final ReceptionFixture desk = ReceptionFixture.any();
    private final String number = RegistryFixture.freshNumber();

    @Inject
    DataSource database;

    @BeforeEach
    void registerAPatient() {
        ReceptionFixture.patient(number);
    }

    @Test
    void setsANumberByAnswerOrByInsuredNumbersLineByLine() throws SQLException {
        String first = desk.check(number);
        String other = ReceptionFixture.patient();
        String second = desk.check(other);
        Map<String, Object> byEra = byNumbers(other, "K-2");
        byEra.put("birthDate", "昭和59年4月1日");

        set(List.of(
                        byCheck(first, "K-1"),
                        byEra,
                        byCheck(first, "K-1"),
                        byNumbers(number, "K-3"),
                        byCheck(second, "K-3")))
                .body("results.line", equalTo(List.of(1, 2, 3, 4, 5)))
                .body("results.result", equalTo(List.of("REGISTERED", "REGISTERED", "UNCHANGED", "UPDATED", "TAKEN")))
                .body("results[0].message", equalTo("登録完了"))
                .body("registered", equalTo(3));
        desk.get(first, "").then().body("clinic.referenceNumber", equalTo("K-3"));
        desk.get(second, "").then().body("clinic.referenceNumber", equalTo("K-2"));
        String account = desk.clinic().account();
        assertEquals(
                List.of(account + "|reference-number-set|REGISTER", account + "|eligibility-check-viewed|REVIEW"),
                ReceptionFixture.audited(database, second));
    }

    @Test
    void changesNothingWhenTheListComesAgain() {
        String checkId = desk.check(number);
        set(List.of(byCheck(checkId, "K-1"))).body("results.result", equalTo(List.of("REGISTERED")));

        set(List.of(byCheck(checkId, "K-1")))
                .body("results.result", equalTo(List.of("UNCHANGED")))
                .body("registered", equalTo(0));
    }

    @Test
    void findsOnlyPatientsThisClinicConfirmedItself() {
        ReceptionFixture other = ReceptionFixture.any();
        String theirs = other.check(number);

        set(List.of(
                        byNumbers(number, "K-1"),
                        byCheck(theirs, "K-1"),
                        byCheck(desk.checkOfNobody(), "K-1"),
                        byCheck(UUID.randomUUID().toString(), "K-1"),
                        byNumbers(RegistryFixture.freshNumber(), "K-1")))
                .body("results.result", equalTo(Collections.nCopies(5, "PATIENT_NOT_FOUND")))
                .body("registered", equalTo(0));
    }

    @Test
    void leavesTwinsWithoutTheirBranchToAPerson() {
        Map<String, Object> twin = RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01");
        twin.put("branch", "02");
        RegistryFixture.register("twin-" + number, 1, List.of(twin)).then().statusCode(201);
        for (String branch : List.of("01", "02")) {
            Map<String, Object> question =
                    RegistryFixture.question("CARD", RegistryFixture.INSURER, number, ReceptionFixture.DAY);
            question.put("branch", branch);
            RegistryFixture.check(desk.clinic().token(), question).then().body("validity", equalTo("VALID"));
        }
        Map<String, Object> second = byNumbers(number, "K-2");
        second.put("branch", "02");

        set(List.of(byNumbers(number, "K-1"), second))
                .body("results.result", equalTo(List.of("SEVERAL_PATIENTS", "REGISTERED")));
    }

    @Test
    void letsNoBadLineStopTheOthers() {
        String checkId = desk.check(number);
        Map<String, Object> falseDigit = byNumbers(number, "K-1");
        falseDigit.put("insurerNumber", "06139001");
        Map<String, Object> neverWas = byNumbers(number, "K-1");
        neverWas.put("birthDate", "昭和64年1月8日");
        Map<String, Object> both = byNumbers(number, "K-1");
        both.put("checkId", checkId);
        Map<String, Object> noDate = byNumbers(number, "K-1");
        noDate.remove("birthDate");

        set(List.of(falseDigit, neverWas, both, noDate, byCheck(checkId, "１"), byNumbers(number, "K-1")))
                .body(
                        "results.result",
                        equalTo(List.of(
                                "UNREADABLE", "UNREADABLE", "UNREADABLE", "UNREADABLE", "RULE_VIOLATED", "REGISTERED")))
                .body("results[0].findings[0].rule", equalTo("insurer-number-check-digit"))
                .body("results[1].findings[0].rule", equalTo("era-date-outside-era"))
                .body("results[2].findings[0].rule", equalTo("reference-number-line"))
                .body("results[3].findings[0].rule", equalTo("reference-number-line"))
                .body("results[4].findings[0].rule", equalTo("ELG-502"))
                .body(not(containsString("06139001")))
                .body(not(containsString(number)));
    }

    @Test
    void refusesAListThatIsEmptyTooLongOrNone() {
        post(Map.of("lines", List.of())).statusCode(400).body("code", equalTo("constraint-violated"));
        post(Map.of("lines", Collections.nCopies(501, byCheck(UUID.randomUUID().toString(), "K-1"))))
                .statusCode(400)
                .body("code", equalTo("constraint-violated"));
        post(Map.of("lines", List.of(Map.of("checkId", "1", "referenceNumber", "K-1"))))
                .statusCode(400)
                .body("code", equalTo("constraint-violated"));
        post(Map.of("lines", List.of(Map.of("checkId", UUID.randomUUID().toString()))))
                .statusCode(400)
                .body("findings[0].field", equalTo("referenceNumber"));
        post("{\"lines\":").statusCode(400).body("code", equalTo("bad-request-body"));
        post("{\"lines\":[{\"referenceNumber\":\"" + "9".repeat(1_100_000) + "\"}]}")
                .statusCode(413);
    }

    @Test
    void isCountedInTheMetrics() {
        set(List.of(byCheck(desk.check(number), "K-1"))).body("registered", equalTo(1));

        await().untilAsserted(() -> {
            String metrics = desk.clerk()
                    .auth()
                    .oauth2(TestTokens.network(Roles.OPERATOR))
                    .get("/q/metrics")
                    .asString();
            assertTrue(metrics.lines()
                    .anyMatch(line -> line.matches("madoguchi_reference_numbers_registered(\\{.*})? [1-9].*")));
            assertTrue(metrics.lines()
                    .anyMatch(line -> line.matches("madoguchi_reference_numbers_patients(\\{.*})? [1-9].*")));
        });
    }

    private ValidatableResponse set(List<Map<String, Object>> lines) {
        return post(Map.of("lines", lines)).statusCode(200).header("Cache-Control", equalTo("private, no-store"));
    }

    private ValidatableResponse post(Object body) {
        return desk.clerk().body(body).post("/reference-numbers").then();
    }

    private static Map<String, Object> byCheck(String checkId, String referenceNumber) {
        return Map.of("checkId", checkId, "referenceNumber", referenceNumber);
    }

    private static Map<String, Object> byNumbers(String number, String referenceNumber) {
        return new HashMap<>(Map.of(
                "insurerNumber",
                RegistryFixture.INSURER,
                "symbol",
                "9550",
                "number",
                number,
                "birthDate",
                "1984-04-01",
                "referenceNumber",
                referenceNumber));
    }
}
