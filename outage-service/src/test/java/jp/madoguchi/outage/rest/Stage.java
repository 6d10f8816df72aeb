package jp.madoguchi.outage.rest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static jp.madoguchi.outage.domain.EnrolleeFixture.ending;

import com.microsoft.playwright.Page;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Sql;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.outage.domain.VisitFixture;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/** 画面の舞台: a clinic of its own, a browser, and people nobody else looks for. */
record Stage(Clinic clinic, ConsoleBrowser browser, DataSource database) {
    static final String BODY = TestTokens.network(Roles.IMPLEMENTING_BODY);
    static final String OPERATOR = TestTokens.network(Roles.OPERATOR);
    private static final LocalDate BORN = LocalDate.of(1975, 5, 5);

    /** Everybody the states need. */
    static void sayWhoIsRegistered() {
        for (int i = 0; i < 6; i++) {
            say("f10" + i, "画面 六郎", false, open());
        }
        say("f201", "画面 守", true, open());
        say("f301", "画面 髙子", false, open());
        say("f401", "画面 失", false, ending(open(), null, LocalDate.of(2024, 1, 1)));
        say("f501", "画面 一", false, open());
        Clinic other = Clinic.fresh();
        Index.grant(other);
        Index.awaitHits(other, search("画面一"), 1);
        Index.awaitHits(other, search("画面失"), 1);
        Index.awaitHits(other, search("画面髙子"), 1);
    }

    private static Map<String, String> search(String name) {
        return Map.of("name", name, "birthDate", BORN.toString(), "sex", "MALE", "address", "東京都千代田区");
    }

    private static CoverageFacts open() {
        return coverage("06139000", "9", "1", "画面保険者", "2016-04-01");
    }

    private static void say(String id, String name, boolean isProtected, CoverageFacts facts) {
        Wire.send(new CoverageStateChanged(
                UUID.fromString("019a9f00-0000-7000-8000-00000000" + id),
                1,
                new PersonFacts(name, "ｶﾞﾒﾝ", null, BORN, Sex.MALE, null, "東京都千代田区霞が関1", null, null),
                List.of(facts),
                isProtected ? true : null));
    }

    Page admin(String path) {
        return browser.page(path, clinic.administrator());
    }

    Page body(String path) {
        return browser.page(path, BODY);
    }

    /** The lookup, opened by a grant and filled in for this name. */
    Page lookup(String name) {
        Index.grant(clinic);
        return typed(name);
    }

    /** The lookup filled in, whether or not it is open. */
    Page typed(String name) {
        Page page = admin("/console/lookup");
        page.locator("#name").fill(name);
        page.locator("#year").fill("50");
        page.locator("#month").fill("5");
        page.locator("#day").fill("5");
        page.locator("#sex").selectOption("MALE");
        page.locator("#address").fill("千代田区");
        return page;
    }

    /** The lookup after a search for this name. */
    Page searched(String name) {
        return stated(lookup(name));
    }

    /** Searches, and states that the patient came during the outage. */
    static Page stated(Page page) {
        page.keyboard().press("Enter");
        page.getByText("障害中に来院した患者として検索する").click();
        return page;
    }

    /** The detail of the only one of this name. */
    Page detail(String name) {
        Page page = searched(name);
        assertThat(page.locator("#detail")).isVisible();
        return page;
    }

    String wish() {
        return send(
                        "POST",
                        clinic.administrator(),
                        "/grants",
                        Map.of(
                                "origin", "CALL_CENTRE",
                                "institutionName", "新橋診療所",
                                "contactPerson", "窓口 花子",
                                "reason", "回線障害"))
                .statusCode(201)
                .extract()
                .path("grantId");
    }

    String calledBack() {
        String id = wish();
        step(id, "call-back", Map.of());
        return id;
    }

    String enabled(LocalDate from, LocalDate until) {
        String id = calledBack();
        step(id, "enablement", Map.of("from", from.toString(), "until", until.toString()));
        return id;
    }

    void step(String grantId, String step, Map<String, String> body) {
        send("PUT", BODY, "/grants/" + grantId + "/" + step, body).statusCode(200);
    }

    static ValidatableResponse send(String method, String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, path)
                .then();
    }

    void sql(String change, Object... arguments) {
        try {
            Sql.change(database, change, arguments);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void register() {
        send(
                        "PUT",
                        OPERATOR,
                        "/clinics/" + clinic.code().wire(),
                        Map.of("name", "画面診療所", "line", line(), "registeredPhone", "03-0000-0000"))
                .statusCode(201);
    }

    String line() {
        return "画" + clinic.code().wire();
    }

    /** A visit of 新橋 太郎 taken so, which waits. */
    String held(UUID id, Copay copay, @Nullable InsuredNumbers shown, @Nullable CoverageFacts former) {
        Wire.send(new VisitRecorded(
                id,
                clinic.code(),
                Instant.parse("2026-11-20T01:00:00Z"),
                Visits.DAY,
                VisitFixture.taro("東京都港区〇〇5丁目", null),
                VisitBasis.NOTHING_PRESENTED,
                null,
                null,
                Cause.LINE_DOWN,
                shown,
                former,
                copay,
                null,
                true,
                List.of(),
                null,
                null));
        Visits.awaitHeld(clinic, id.toString());
        return id.toString();
    }
}
