package jp.madoguchi.claim.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import jp.madoguchi.claim.Clinic;
import jp.madoguchi.claim.DeclarationStandIn;
import jp.madoguchi.claim.Wire;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 二重の受付: suspected, merged by a person, claimed once, and parted again until that claim is out. */
@QuarkusTest
@QuarkusTestResource(DeclarationStandIn.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "claim"))
class SameVisitResourceTest {
    private static final String CLAIM_MONTH = "2026-12";

    @Inject
    DataSource database;

    private final Clinic clinic = Clinic.any();
    private final Wire pad = Wire.visitTo(clinic);
    private final Wire paper = Wire.visitTo(clinic);

    @Test
    void showsASuspicionAndMergesNothingByItself() throws SQLException {
        takenTwice();

        list().statusCode(200)
                .header("Cache-Control", "no-store")
                .body("suspected", hasSize(1))
                .body("suspected[0].grounds", is(List.of("記号・番号が同じ", "氏名・生年月日・性別が同じ", "カナ氏名・生年月日・性別が同じ")))
                .body("suspected[0].earlier.birthDate", equalTo("1984-04-01"))
                .body("suspected[0].earlier.basis", equalTo("マイナポータルの資格情報画面"))
                .body("suspected[0].earlier.charged", is(true))
                .body("merged", hasSize(0));
        assertEquals(1, audited("same-visits-viewed"));
        assertEquals("CURRENT", clinic.claim(pad.visitId()).get("identity"));
        assertEquals("CURRENT", clinic.claim(paper.visitId()).get("identity"));
    }

    @Test
    void mergesOnceHoweverOftenItIsSaidAndClaimsOnce() throws SQLException {
        takenTwice();

        merge(paper, pad)
                .statusCode(200)
                .body("into", equalTo(pad.visitId().toString()))
                .body("version", is(1));
        merge(paper, pad).statusCode(200).body("version", is(1));

        clinic.await(paper.visitId(), "merged");
        list().body("suspected", hasSize(0))
                .body("merged", hasSize(1))
                .body("merged[0].aside.visitId", equalTo(paper.visitId().toString()))
                .body("merged[0].standing.visitId", equalTo(pad.visitId().toString()))
                .body("merged[0].account", equalTo("kanri"));
        JsonPath told = told(EventType.VISIT_MERGED, 1);
        assertEquals(pad.visitId().toString(), told.getString("into"));
        assertEquals(List.of("NUMBERS", "NAME", "KANA"), told.getList("grounds"));
        assertEquals("kanri", told.getString("account"));
        assertEquals(1, audited("visits-merged"));
        assertEquals(List.of(pad.visitId().toString()), exported());
        assertEquals(List.of(), exported());
    }

    @Test
    void partsThemAgainWithAReasonThatStaysAndClaimsBoth() throws SQLException {
        takenTwice();
        merge(paper, pad).statusCode(200);

        part(paper, Map.of("from", pad.visitId())).statusCode(400);
        part(paper, Map.of("from", pad.visitId(), "reason", " ")).statusCode(400);
        part(paper, pad).statusCode(200).body("into", nullValue()).body("version", is(2));
        part(paper, pad).statusCode(200).body("version", is(2));

        assertEquals(pad.visitId().toString(), told(EventType.VISIT_PARTED, 2).getString("from"));
        assertEquals(1, audited("visits-parted"));
        assertEquals("二回来院した", first("""
            select facts::jsonb->'sameVisit'->'parted'->0->>'reason' from claim_case where visit_id = ?::uuid
            """, paper.visitId()));
        list().body("suspected", hasSize(1)).body("merged", hasSize(0));
        assertEquals(2, exported().size());
    }

    /** The wrong one was left standing: parted, and merged the other way round. */
    @Test
    void turnsAMergeRound() {
        takenTwice();
        merge(paper, pad).statusCode(200);
        merge(pad, paper).statusCode(409).body("code", equalTo("visit-merged-elsewhere"));
        part(pad, paper).statusCode(409).body("code", equalTo("visit-not-merged"));
        tellApart(paper, pad).statusCode(409).body("code", equalTo("visit-merged-elsewhere"));

        part(paper, pad).statusCode(200);
        merge(pad, paper).statusCode(200);

        assertEquals(List.of(paper.visitId().toString()), exported());
    }

    @Test
    void partsNothingOnceTheClaimOfTheOneVisitIsOut() {
        takenTwice();
        merge(paper, pad).statusCode(200);
        exported();

        part(paper, pad).statusCode(409).body("code", equalTo("visits-claimed-as-one"));
        merge(paper, pad).statusCode(200);
        list().body("suspected", hasSize(0)).body("merged", hasSize(0));
        clinic.await(paper.visitId(), "merged");
    }

    /** Paper is typed in after the pad's claim went out: no second claim, and as that one is without it, no bond. */
    @Test
    void mergesIntoAClaimThatIsOutAndPartsFromItAgain() {
        taken(pad, "試験 太郎");
        assertEquals(List.of(pad.visitId().toString()), exported());
        taken(paper, "試験 太郎");

        merge(pad, paper).statusCode(409).body("code", equalTo("visit-claimed"));
        merge(paper, pad).statusCode(200);
        assertEquals(List.of(), exported());

        part(paper, pad).statusCode(200);
        assertEquals(List.of(paper.visitId().toString()), exported());
        list().body("suspected", hasSize(0));
    }

    /** 申立書: what hangs on the visit that was set aside must be destroyed with the claim of the one visit, too. */
    @Test
    void settlesWhatWasMergedWithTheClaim() {
        takenTwice();
        merge(paper, pad).statusCode(200);
        exported();
        Object claim = clinic.claim(pad.visitId()).get("claimId");

        for (int i = 0; i < 2; i++) {
            clinic.request()
                    .put("/claims/" + claim + "/settlement")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("SETTLED"));
        }

        told(EventType.CLAIM_SETTLED, paper, "institution", clinic.code().wire());
        assertEquals("SETTLED", clinic.claim(paper.visitId()).get("status"));
        part(paper, pad).statusCode(409).body("code", equalTo("visits-claimed-as-one"));
    }

    @Test
    void leavesTwoVisitsTwoWhenSomebodySaysSo() throws SQLException {
        takenTwice();

        tellApart(pad, paper).statusCode(200);
        tellApart(pad, paper).statusCode(200);

        list().body("suspected", hasSize(0)).body("merged", hasSize(0));
        assertEquals(1, audited("visits-told-apart"));
        assertEquals(2, exported().size());
        assertEquals(
                0, TestTopics.all("claim.v1").stream().filter(this::isMerge).count());
    }

    @Test
    void mergesAThirdIntoTheSameAndNoneInAChain() {
        Wire other = Wire.visitTo(clinic);
        Wire third = Wire.visitTo(clinic);
        taken(pad, "試験 太郎");
        Wire.send(other.visit(VisitBasis.MYNAPORTAL_SCREEN, null, null, Cause.LINE_DOWN, "試験 太郎"));
        taken(third, "試験 太郎");
        clinic.await(other.visitId(), "charge-missing");

        merge(other, pad).statusCode(200);
        merge(pad, third).statusCode(409).body("code", equalTo("visit-merged-elsewhere"));
        merge(third, other).statusCode(409).body("code", equalTo("visit-merged-elsewhere"));
        merge(third, pad).statusCode(200);
        list().body("merged", hasSize(2));
    }

    @Test
    void refusesAVisitTheDeskHasNotToldOf() {
        taken(pad, "試験 太郎");
        clinic.charge(paper.visitId()).then().statusCode(201);

        merge(paper, pad).statusCode(422).body("findings.rule", is(List.of("CLM-731", "CLM-732")));
    }

    @Test
    void refusesWhatHasAlreadyBeenHandedBack() {
        refunded();
        taken(paper, "試験 太郎");

        merge(pad, paper).statusCode(409).body("code", equalTo("visit-refunded"));
        merge(paper, pad).statusCode(200);
    }

    @Test
    void knowsNothingOfAnotherClinicsVisits() {
        takenTwice();
        Clinic other = Clinic.any();
        Wire theirs = Wire.visitTo(other);
        taken(theirs, "試験 太郎");

        put(other, paper, "merging", Map.of("into", pad.visitId())).statusCode(404);
        merge(paper, theirs).statusCode(404);
        merge(paper, paper).statusCode(404);
        merge(paper, Wire.visitTo(clinic)).statusCode(404);
        merge(paper, Map.of()).statusCode(400);
    }

    /** Merging and writing the file at once: one claim goes out for the two, or both did before they were merged. */
    @RepeatedTest(5)
    void isNeverCrossedByAClaimThatGoesOut() {
        takenTwice();

        CompletableFuture<List<String>> out = CompletableFuture.supplyAsync(this::exported);
        int merged = merge(paper, pad).extract().statusCode();
        List<String> written = out.join();

        assertEquals(written.contains(paper.visitId().toString()) ? 409 : 200, merged);
        assertEquals(List.of(), exported());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Roles.GENERAL,
                Roles.GATEWAY,
                Roles.INSURER,
                Roles.IMPLEMENTING_BODY,
                Roles.OPERATOR,
                Roles.INTEGRATOR,
                Roles.SERVICE
            })
    void letsInWhoReconcilesAndNobodyElse(String role) {
        given().auth().oauth2(clinic.token(role)).get("/same-visits").then().statusCode(403);
        given().auth()
                .oauth2(clinic.token(role))
                .contentType(ContentType.JSON)
                .body(Map.of("into", pad.visitId()))
                .put("/same-visits/" + paper.visitId() + "/merging")
                .then()
                .statusCode(403);
    }

    private void takenTwice() {
        taken(pad, "試験 太郎");
        taken(paper, "試験　太郎");
    }

    /** A visit in the outage, on the screen the patient showed, with its charge. */
    private void taken(Wire visit, String name) {
        Wire.send(visit.visit(VisitBasis.MYNAPORTAL_SCREEN, null, null, Cause.LINE_DOWN, name));
        visit.clinic().await(visit.visitId(), "charge-missing");
        visit.clinic().charge(visit.visitId()).then().statusCode(201);
    }

    /** 10割 was taken on the pad, and its difference handed back. */
    private void refunded() {
        Wire.send(pad.unasked(VisitBasis.NOTHING_PRESENTED));
        clinic.await(pad.visitId(), "nothing-presented");
        Wire.send(
                pad.reconciled(ReconcileResult.CURRENT, Wire.current()),
                pad.refundAsked(Instant.parse("2026-11-21T03:00:00Z")));
        clinic.charge(pad.visitId()).then().statusCode(201);
        String refund = "/refunds/" + pad.visitId();
        await().untilAsserted(() ->
                clinic.request().get(refund).then().statusCode(200).body("dueYen", is(2040)));
        int answer = clinic.request().get(refund).path("answer");
        clinic.request()
                .body(Map.of("answer", answer, "paidOn", Wire.DAY.toString()))
                .put(refund + "/payment")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse list() {
        return clinic.request().get("/same-visits").then();
    }

    private ValidatableResponse merge(Wire aside, Wire standing) {
        return merge(aside, Map.of("into", standing.visitId()));
    }

    private ValidatableResponse merge(Wire aside, Map<String, ?> body) {
        return put(clinic, aside, "merging", body);
    }

    private ValidatableResponse part(Wire aside, Wire standing) {
        return part(aside, Map.of("from", standing.visitId(), "reason", "二回来院した"));
    }

    private ValidatableResponse part(Wire aside, Map<String, ?> body) {
        return put(clinic, aside, "parting", body);
    }

    private ValidatableResponse tellApart(Wire one, Wire other) {
        return put(clinic, one, "distinction", Map.of("from", other.visitId()));
    }

    private static ValidatableResponse put(Clinic asks, Wire visit, String deed, Map<String, ?> body) {
        return asks.request()
                .body(body)
                .put("/same-visits/" + visit.visitId() + "/" + deed)
                .then();
    }

    /** The visits that go out now. */
    private List<String> exported() {
        List<List<String>> files = clinic.request()
                .body(Map.of("claimMonth", CLAIM_MONTH))
                .post("/claim-files")
                .then()
                .statusCode(201)
                .extract()
                .path("files.visitIds");
        return files.stream().flatMap(List::stream).toList();
    }

    private long audited(String action) throws SQLException {
        return Long.parseLong(first(
                "select count(*) from audit_log where chain = ? and action = ?",
                clinic.code().wire(),
                action));
    }

    private String first(String query, Object... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i].toString());
            }
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    private JsonPath told(EventType type, int version) {
        return told(type, paper, "version", String.valueOf(version));
    }

    private static JsonPath told(EventType type, Wire visit, String field, String value) {
        return json(TestTopics.await(
                        "claim.v1",
                        record -> type.wire().equals(TestTopics.header(record, "ce_type"))
                                && json(record.value())
                                        .getString("visitId")
                                        .equals(visit.visitId().toString())
                                && json(record.value()).getString(field).equals(value))
                .value());
    }

    private boolean isMerge(ConsumerRecord<String, byte[]> record) {
        return EventType.VISIT_MERGED.wire().equals(TestTopics.header(record, "ce_type"))
                && json(record.value())
                        .getString("institution")
                        .equals(clinic.code().wire());
    }

    private static JsonPath json(byte[] value) {
        return JsonPath.from(new String(value, StandardCharsets.UTF_8));
    }
}
