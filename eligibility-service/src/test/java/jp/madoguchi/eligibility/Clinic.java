package jp.madoguchi.eligibility;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.contracts.id.CheckDigit;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;

/** A synthetic institution of its own for a test, with one gateway, so that tests never see each other's facts. */
public record Clinic(InstitutionCode code, UUID gatewayId, String account) {
    private static final AtomicInteger NEXT = new AtomicInteger(100_000);

    /** One that nobody else has. */
    public static Clinic any() {
        String body = "131" + NEXT.incrementAndGet();
        return new Clinic(
                InstitutionCode.valueOf(body + CheckDigit.of(body)), UUID.randomUUID(), "gateway-" + UUID.randomUUID());
    }

    /** Another gateway of the same institution. */
    public Clinic otherGateway() {
        return new Clinic(code, UUID.randomUUID(), "gateway-" + UUID.randomUUID());
    }

    /** A token of this gateway. */
    public String token() {
        return token(Roles.GATEWAY);
    }

    /** A token of an account of this institution. */
    public String token(String role) {
        return TestTokens.of(account, List.of(role), Map.of("institutions", List.of(code.wire())));
    }

    /** A request of this gateway. */
    public RequestSpecification request() {
        return given().auth().oauth2(token()).contentType(ContentType.JSON);
    }

    /** Sends a body to a door of the front door. */
    public Response post(String door, Object body) {
        return request().body(body).post("/gateway/" + door);
    }
}
