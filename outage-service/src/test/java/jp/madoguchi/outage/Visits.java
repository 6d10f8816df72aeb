package jp.madoguchi.outage;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;

/** Visits as the desk reports them, and what a clinic does with those that are held. */
public final class Visits {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private Visits() {}

    public static VisitRecorded visit(
            Clinic clinic, UUID id, CardFace patient, @Nullable Cause couldNotAsk, @Nullable InsuredNumbers shown) {
        return new VisitRecorded(
                id,
                clinic.code(),
                Instant.parse("2026-11-20T01:00:00Z"),
                DAY,
                patient,
                VisitBasis.DECLARATION,
                null,
                couldNotAsk == null ? Validity.NOT_FOUND : null,
                couldNotAsk,
                shown,
                null,
                new Copay(30, CopayClause.NOTICE_2_2),
                null,
                true,
                List.of(),
                null,
                null);
    }

    /** Sends a visit taken while the line was down and waits until it is held. */
    public static String held(Clinic clinic, CardFace patient, @Nullable InsuredNumbers shown) {
        UUID id = UUID.randomUUID();
        Wire.send(visit(clinic, id, patient, Cause.LINE_DOWN, shown));
        awaitHeld(clinic, id.toString());
        return id.toString();
    }

    public static void awaitHeld(Clinic clinic, String visitId) {
        await().untilAsserted(() -> list(clinic).body("visits.visitId", hasItem(visitId)));
    }

    /** Waits until the visit is in this state. */
    public static void awaitState(Clinic clinic, String visitId, String state) {
        await().untilAsserted(
                        () -> list(clinic).body("visits.find { it.visitId == '" + visitId + "' }.state", is(state)));
    }

    public static ValidatableResponse list(Clinic clinic) {
        return given().auth()
                .oauth2(clinic.administrator())
                .get("/held-visits")
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse reconcile(Clinic clinic) {
        return given().auth()
                .oauth2(clinic.administrator())
                .post("/held-visits/reconciliation")
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse put(Clinic clinic, String visitId, String what, Map<String, String> body) {
        return given().auth()
                .oauth2(clinic.administrator())
                .contentType(ContentType.JSON)
                .body(body)
                .put("/held-visits/" + visitId + "/" + what)
                .then();
    }
}
