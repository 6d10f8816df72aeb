package jp.madoguchi.eligibility.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class ComparisonResourceTest {
    private static final String MATCHES = "MATCHES";
    private static final String ORAL = "NEEDS_ORAL_CONFIRMATION";

    @Inject
    DataSource database;

    private final Desk desk = Desk.any();
    private final String number = RegistryFixture.freshNumber();

    @BeforeEach
    void register() {
        RegistryFixture.registerInsurers();
        RegistryFixture.register(
                "compared-" + number,
                1,
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01")));
    }

    @Test
    void findsTheChartEqualAndAsksNothing() throws SQLException {
        String check = desk.check("CARD", number);

        compare(check, Desk.chart())
                .then()
                .statusCode(200)
                .body("result", equalTo(MATCHES))
                .body("fields.result", equalTo(List.of("EQUAL", "EQUAL", "EQUAL", "EQUAL", "EQUAL")))
                .body("ask", hasSize(0))
                .body("taskId", nullValue());
        assertEquals(
                List.of("eligibility-checked", "eligibility-compared"),
                Desk.rows(database, "select action from audit_log where subject = ? order by seq", check));
    }

    @Test
    void namesWhatHadToBeSetAside() {
        Map<String, Object> chart = Desk.chart();
        chart.put("name", "試験　太郎");
        chart.put("nameKana", "しけん たろう");
        chart.put("birthDate", "昭和59年4月1日");
        chart.put("address", "東京都港区〇〇５丁目５００番地１");

        compare(desk.check("CARD", number), chart)
                .then()
                .statusCode(200)
                .body("result", equalTo("MATCHES_AFTER_NORMALISATION"))
                .body("fields[0].normalisations", equalTo(List.of("SPACES")))
                .body("fields[1].normalisations", equalTo(List.of("WIDTH", "KANA_SCRIPT")))
                .body("fields[3].result", equalTo("EQUAL"))
                .body("fields[4].normalisations", equalTo(List.of("WIDTH", "ADDRESS_NOTATION")))
                .body("fields[4].explanation", containsString("丁目・番地"))
                .body("taskId", nullValue());
    }

    @Test
    void opensOneTaskACheckAndKeepsNoValueOfTheChart() throws SQLException {
        String check = desk.check("CARD", number);
        Map<String, Object> chart = Desk.chart();
        chart.put("name", "秘密 花子");
        String task = compare(check, chart)
                .then()
                .statusCode(200)
                .body("result", equalTo(ORAL))
                .body("ask", equalTo(List.of("NAME", "BIRTH_DATE", "ADDRESS")))
                .body(not(containsString("秘密")))
                .extract()
                .path("taskId");

        chart.put("address", "秘密県");
        compare(check, chart).then().statusCode(200).body("taskId", equalTo(task));

        List<String> kept = Desk.rows(
                database, "select cast(t as text) from confirmation_task t where check_id = cast(? as uuid)", check);
        assertEquals(1, kept.size());
        assertEquals(List.of(), kept.stream().filter(row -> row.contains("秘密")).toList());
        desk.get("/confirmation-tasks?state=open")
                .then()
                .body("taskId", equalTo(List.of(task)))
                .body("[0].differences.field", equalTo(List.of("NAME", "ADDRESS")));
    }

    @Test
    void asksOrallyWhenTheChartSaysNothing() {
        compare(desk.check("CARD", number), Map.of())
                .then()
                .statusCode(200)
                .body("result", equalTo(ORAL))
                .body(
                        "fields.result",
                        equalTo(Arrays.asList(
                                "NOT_COMPARED", "NOT_COMPARED", "NOT_COMPARED", "NOT_COMPARED", "NOT_COMPARED")));
    }

    @Test
    void hasNobodyToCompareWhereNobodyWasFound() {
        String check = desk.check("CARD", RegistryFixture.freshNumber());

        compare(check, Desk.chart()).then().statusCode(409).body("code", equalTo("nobody-to-compare"));
        advice(check, false, "NOBODY_FOUND");
    }

    @Test
    void belongsToTheClinicThatAsked() {
        String check = desk.check("CARD", number);
        Desk other = Desk.any();

        other.post("/eligibility/checks/" + check + "/comparison", Desk.chart())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        other.get("/eligibility/checks/" + check + "/comparison").then().statusCode(404);
        compare(UUID.randomUUID().toString(), Desk.chart()).then().statusCode(404);
        desk.as(Roles.INTEGRATOR)
                .body(Desk.chart())
                .post("/eligibility/checks/" + check + "/comparison")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest(name = "{0} of {1} characters: {2}")
    @CsvSource({
        "name,100,200",
        "name,101,400",
        "nameKana,100,200",
        "nameKana,101,400",
        "address,200,200",
        "address,201,400"
    })
    void takesFieldsUpToTheirLength(String field, int length, int status) {
        Map<String, Object> chart = Desk.chart();
        chart.put(field, "字".repeat(length));

        compare(desk.check("CARD", number), chart).then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"試\\u0000験\"}",
                "{\"name\":\"\\uD800\"}",
                "{\"address\":\"a\\nb\"}",
                "{\"nameKana\":\"\\u0007\"}",
                "{\"birthDate\":\"平成32年1月1日\"}",
                "{\"birthDate\":\"昭和64年1月8日\"}",
                "{\"birthDate\":\"2026-02-30\"}",
                "{\"sex\":\"OTHER\"}",
                "{\"sex\":1}"
            })
    void refusesWhatNobodyCanHaveWritten(String chart) {
        compare(desk.check("CARD", number), chart).then().statusCode(400).body("code", equalTo("constraint-violated"));
    }

    @Test
    void refusesNoBody() {
        String path = "/eligibility/checks/" + desk.check("CARD", number) + "/comparison";

        desk.as(Roles.GENERAL).post(path).then().statusCode(400);
        desk.post(path, "{").then().statusCode(400).body("code", equalTo("bad-request-body"));
    }

    @Test
    void advisesByWhatTheClinicKnewBefore() {
        String newer = RegistryFixture.freshNumber();
        String first = desk.check("NUMBER", number, "2026-11-10");
        String byCard = desk.check("CARD", number, "2026-11-11");
        String twice = desk.check("CARD", number, "2026-11-11");
        String again = desk.check("CARD", number, "2026-11-12");
        RegistryFixture.register(
                "compared-" + number,
                2,
                List.of(
                        RegistryFixture.lostCoverage(RegistryFixture.INSURER, number, "2021-02-01", "2025-03-31"),
                        RegistryFixture.coverage(RegistryFixture.OTHER_INSURER, newer, "2025-04-01")));
        String changed = desk.check("CARD", number, "2026-11-13");
        String onceMore = desk.check("CARD", number, "2026-11-13");

        advice(first, true, "FIRST_VISIT");
        advice(byCard, true, "FIRST_BY_CARD");
        advice(twice, true, "FIRST_BY_CARD");
        advice(again, false, "KNOWN");
        advice(changed, true, "INSURER_CHANGED");
        advice(onceMore, true, "INSURER_CHANGED");
        Desk other = Desk.any();
        String elsewhere = other.check("CARD", number);
        other.get("/eligibility/checks/" + elsewhere + "/comparison")
                .then()
                .body("reason", equalTo("FIRST_VISIT"))
                .body("why", containsString("初めて"));
    }

    @Test
    void isDescribedInTheOpenApiDocument() {
        desk.get("/q/openapi").then().body(containsString("/eligibility/checks/{checkId}/comparison"));
        compare(desk.check("CARD", number), Map.of("sex", "FEMALE"))
                .then()
                .body("fields.explanation", hasItem("性別：相違があります"));
    }

    private Response compare(String check, Object chart) {
        return desk.post("/eligibility/checks/" + check + "/comparison", chart);
    }

    private void advice(String check, boolean recommended, String reason) {
        desk.get("/eligibility/checks/" + check + "/comparison")
                .then()
                .statusCode(200)
                .body("recommended", equalTo(recommended))
                .body("reason", equalTo(reason));
    }
}
