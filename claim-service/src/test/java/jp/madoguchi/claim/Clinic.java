package jp.madoguchi.claim;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.contracts.id.CheckDigit;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.testing.Patience;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;

/** A synthetic institution of its own for a test, so that tests never see each other's claims. */
public record Clinic(InstitutionCode code) {
    private static final int FIRST = 200_000;
    private static final int MOST = 400;
    private static final AtomicInteger NEXT = new AtomicInteger(FIRST);

    /** One that nobody else has. */
    public static Clinic any() {
        int next = NEXT.getAndIncrement();
        if (next >= FIRST + MOST) {
            throw new IllegalStateException("no institution is left that files can be written for: set up more");
        }
        return new Clinic(InstitutionCode.valueOf(code(next)));
    }

    /** One that nobody set up to write files for. */
    public static Clinic notSetUp() {
        return new Clinic(InstitutionCode.valueOf(code(FIRST + MOST)));
    }

    static Stream<String> codes() {
        return IntStream.range(FIRST, FIRST + MOST).mapToObj(Clinic::code);
    }

    private static String code(int number) {
        String body = "131" + number;
        return body + CheckDigit.of(body);
    }

    /** A token of an account of this institution. */
    public String token(String... roles) {
        return TestTokens.of("kanri", List.of(roles), Map.of("institutions", List.of(code.wire())));
    }

    /** A request of its administrator. */
    public RequestSpecification request() {
        return given().auth().oauth2(token(Roles.ADMINISTRATOR)).contentType(ContentType.JSON);
    }

    /** Hands in an ordinary first visit. */
    public Response charge(UUID visitId) {
        return charge(visitId, LocalDate.of(2026, 11, 21), 291);
    }

    /** Hands in what was done. */
    public Response charge(UUID visitId, LocalDate day, int points) {
        return request()
                .body(Map.of(
                        "visitId", visitId,
                        "serviceDate", day.toString(),
                        "diseases", List.of(Map.of("name", "急性上気道炎", "startedOn", day.toString(), "outcome", "1")),
                        "lines", List.of(Map.of("class", "11", "code", "111000110", "points", points, "count", 1))))
                .post("/charges");
    }

    /** What is said of this visit, or an empty map. */
    public Map<String, Object> claim(UUID visitId) {
        List<Map<String, Object>> claims = request().get("/claims").jsonPath().getList("claims");
        return claims.stream()
                .filter(claim -> visitId.toString().equals(claim.get("visitId")))
                .findFirst()
                .orElse(Map.of());
    }

    /** Waits until the claim of this visit is on this identity or held for this reason. */
    public Map<String, Object> await(UUID visitId, String outcome) {
        Patience.await().untilAsserted(() -> assertEquals(outcome, outcome(claim(visitId))));
        return claim(visitId);
    }

    private static String outcome(Map<String, Object> claim) {
        return claim.get("held") instanceof Map<?, ?> held
                ? String.valueOf(held.get("code"))
                : String.valueOf(claim.get("identity"));
    }
}
