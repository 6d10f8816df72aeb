package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfAdachi;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.event.GatewayStatusChanged;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Sql;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 利用可能な状況: the manual's twelve cells, asked at the doors (v3.06 第1章 1(2)). */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class SituationMatrixTest {
    /** The visits of {@link Visits} are taken at 01:00. */
    private static final Instant CUT = Instant.parse("2026-11-20T00:30:00Z");

    private static final Map<String, String> TARO =
            Map.of("name", "新橋太郎", "birthDate", "昭和29年3月26日", "sex", "MALE", "address", "港区");
    private static final String CUT_OFF = "システム不通のため照会できない。利用はシステム復旧後に限る";

    @Inject
    DataSource database;

    private final Clinic clinic = Clinic.fresh();
    private final UUID gateway = UUID.randomUUID();

    @BeforeAll
    static void sayWhoIsRegistered() {
        Index.say(taroOfMinato());
        Index.say(taroOfAdachi());
    }

    @BeforeEach
    void awaitTheIndex() {
        Index.awaitBothTaros();
    }

    @ParameterizedTest(name = "outage {0}, came {1}: {2}, {3}")
    @CsvSource({
        "NONE, 2026-11-20T01:00:00Z, NORMAL, ○○×",
        "LASTS, 2026-11-20T00:29:59Z, NORMAL, ○○×",
        "LASTS, 2026-11-20T01:00:00Z, DURING_OUTAGE, ×××",
        "ENDED, 2026-11-20T01:00:00Z, AFTER_CAME_DURING, —○○",
        "ENDED, 2026-11-20T02:00:00Z, AFTER_CAME_AFTER, ○○×"
    })
    void tellsEveryAccountOfAClinicTheRowOfAPatientWithItsReasons(
            String outage, String came, String situation, String signs) {
        begin(outage, Cause.LINE_DOWN);

        for (String role : List.of(Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR)) {
            methods(role, came)
                    .body("cells", hasSize(12))
                    .body("cells.reason", everyItem(not(blankString())))
                    .body("situation", is(situation))
                    .body("patient.sign", is(List.of(signs.split(""))));
        }
    }

    @Test
    void sendsWhoComesAfterTheRecoveryToTheOtherMethods() {
        begin("ENDED", Cause.LINE_DOWN);

        methods(Roles.GENERAL, "2026-11-20T02:00:00Z")
                .body("patient[2].reason", is("復旧後に来院した患者は方法1・方法2で確認できる。4情報による照会は障害中に来院した患者に限る"));
        methods(Roles.GENERAL, "2026-11-20T01:00:00Z")
                .body("patient[0].reason", is("患者は障害中に来院済みで、カードを読み取れない。再び来院したときは復旧後に来院した患者として方法1・方法2で確認する"));
    }

    @Test
    void asksNothingWhileTheNationalSystemIsDownAndEverythingAfterwards() {
        begin("LASTS", Cause.NATIONAL_SYSTEM_DOWN);
        Index.grant(clinic);
        String visit = Visits.held(clinic, taro("東京都港区", null), null);

        lookUp().statusCode(409).body("code", is("method-not-usable")).body("action", is(CUT_OFF));
        Visits.reconcile(clinic)
                .body("reconciled", empty())
                .body("stillHeld.visitId", is(List.of(visit)))
                .body("stillHeld.code", is(List.of("method-not-allowed")));

        recover();
        lookUp().statusCode(200).body("hits", is(1));
        Visits.reconcile(clinic).body("reconciled.method", is(List.of("FOUR_ITEMS")));
    }

    /** 別添1 ※2: a clinic whose own line or reader fails, and which can ask us, has got past its trouble. */
    @Test
    void asksWhileOnlyTheClinicsOwnTroubleLasts() {
        begin("LASTS", Cause.READER_BROKEN);
        Index.grant(clinic);

        lookUp().statusCode(200).body("hits", is(1));
    }

    @ParameterizedTest(name = "outage {0}")
    @CsvSource({"NONE, 通常時は方法1・方法2で足りる", "ENDED, 復旧後に来院した患者は方法1・方法2で確認できる"})
    void sendsWhoIsNotKnownToHaveComeDuringAnOutageToTheOtherMethodsUnlessTheClerkStatesIt(String outage, String reason)
            throws SQLException {
        begin(outage, Cause.LINE_DOWN);
        String grant = Index.grant(clinic);

        Index.lookUpAsTyped(clinic.administrator(), TARO)
                .statusCode(409)
                .body("code", is("not-known-to-have-come-during-outage"))
                .body("action", containsString(reason));
        assertEquals(List.of(), searches(grant));

        lookUp().statusCode(200).body("hits", is(1));
        assertEquals(List.of("outage-lookup:came-during-outage-stated"), searches(grant));
    }

    /** Whoever is held came while nothing could be asked; their 資格確認日 is that of the visit. */
    @Test
    void takesArrivalAndDayFromTheHeldVisit() throws SQLException {
        begin("ENDED", Cause.LINE_DOWN);
        String grant = Index.grant(clinic);
        String visit = Visits.held(clinic, taro("東京都港区", null), null);
        Map<String, String> criteria = new HashMap<>(TARO);
        criteria.put("visitId", visit);

        Index.lookUpAsTyped(clinic.administrator(), criteria)
                .statusCode(200)
                .body("confirmationDate", is("2026-11-20"));
        assertEquals(List.of("outage-lookup"), searches(grant));
        criteria.put("confirmationDate", "2021/01/19");
        Index.lookUpAsTyped(clinic.administrator(), criteria).body("confirmationDate", is("2021-01-19"));
        criteria.put("visitId", UUID.randomUUID().toString());
        Index.lookUpAsTyped(clinic.administrator(), criteria)
                .statusCode(409)
                .body("code", is("not-known-to-have-come-during-outage"));
    }

    private List<String> searches(String grant) throws SQLException {
        return Sql.rows(
                database,
                "select purpose from audit_log where grant_id = ?::uuid and action = 'lookup-searched'",
                grant);
    }

    private void begin(String outage, Cause cause) {
        if (outage.equals("NONE")) {
            return;
        }
        say(GatewayMode.DEGRADED, cause, CUT);
        awaitOutage("OPEN");
        if (outage.equals("ENDED")) {
            recover();
        }
    }

    private void recover() {
        say(GatewayMode.NORMAL, null, CUT.plusSeconds(3600));
        await().untilAsserted(() -> outages().body("outages[0].state", not(is("OPEN"))));
    }

    private void say(GatewayMode mode, @Nullable Cause cause, Instant at) {
        Wire.send(new GatewayStatusChanged(gateway, clinic.code(), mode, cause, Map.of(), 0, null, at, at));
    }

    private void awaitOutage(String state) {
        await().untilAsserted(() -> outages().body("outages.state", is(List.of(state))));
    }

    private ValidatableResponse outages() {
        return given().auth()
                .oauth2(clinic.administrator())
                .get("/outages")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse methods(String role, String came) {
        return given().auth()
                .oauth2(clinic.token(role))
                .queryParam("takenAt", came)
                .get("/methods")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse lookUp() {
        return Index.lookUp(clinic.administrator(), TARO);
    }
}
