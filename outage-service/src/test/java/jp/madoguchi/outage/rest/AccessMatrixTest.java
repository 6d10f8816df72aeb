package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfAdachi;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.hostile.Door;
import jp.madoguchi.testing.hostile.PublishedDoors;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 利用できるユーザー: every door and every role, and the emergency function in every state of its grant (v3.06 1(1)). */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class AccessMatrixTest {
    private static final Path TABLE = Path.of("src/test/resources/cases/access-matrix.csv");
    private static final List<String> PAGES = List.of(
            "GET /",
            "GET /console/lookup",
            "GET /console/grants",
            "GET /console/reconciliation",
            "GET /console/refund",
            "GET /console/incidents",
            "GET /console/usage",
            "GET /operations");
    private static final List<String> NEITHER = List.of(
            Roles.GATEWAY, Roles.INSURER, Roles.IMPLEMENTING_BODY, Roles.OPERATOR, Roles.INTEGRATOR, Roles.SERVICE);
    private static final Map<String, String> TARO =
            Map.of("name", "新橋太郎", "birthDate", "昭和29年3月26日", "sex", "MALE", "address", "東京都");
    private static final String SIGN_IN_AGAIN = "医療情報閲覧アカウント又は管理アカウントのユーザIDでログインし直してください。";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    Clock clock;

    private final Clinic clinic = Clinic.fresh();

    @BeforeAll
    static void sayWhoIsRegistered() {
        Index.say(taroOfMinato());
        Index.say(taroOfAdachi());
    }

    static Stream<Row> doors() throws IOException {
        List<String> lines = Files.readAllLines(TABLE, UTF_8);
        List<String> roles = cells(lines.get(0));
        return lines.stream()
                .skip(1)
                .map(AccessMatrixTest::cells)
                .map(cells -> new Row(cells.get(0), roles.subList(1, roles.size()), cells.subList(1, cells.size())));
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\\|"));
    }

    @Test
    void knowsEveryDoor() throws IOException {
        assertEquals(
                Stream.concat(PublishedDoors.committed().doors().stream().map(Door::name), PAGES.stream())
                        .sorted()
                        .toList(),
                doors().map(Row::door).sorted().toList());
    }

    /** ○ may, × may not, 文 is told in the manual's words why not. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void letsInWhoTheTableSays(Row row) {
        assertEquals(
                String.join("|", row.signs()),
                row.roles().stream().map(role -> sign(row.door(), role)).collect(joining("|")));
    }

    @ParameterizedTest(name = "a grant {0}")
    @CsvFileSource(resources = "/cases/grant-access.csv", numLinesToSkip = 1)
    void opensTheFunctionOnlyInsideAGrantAndOnlyToThoseWhoMay(
            String state, String general, String viewer, String administrator, String others) {
        Index.awaitBothTaros();
        begin(state);

        assertEquals(general, search(Roles.GENERAL));
        assertEquals(viewer, search(Roles.MEDICAL_VIEWER));
        assertEquals(administrator, search(Roles.ADMINISTRATOR));
        NEITHER.forEach(role -> assertEquals(others, search(role), role));
        Index.lookUp(clinic.token(Roles.GENERAL), TARO).body("action", is(SIGN_IN_AGAIN));
        assertEquals(viewer, search(Roles.GENERAL, Roles.MEDICAL_VIEWER));
    }

    private void begin(String state) {
        LocalDate today = LocalDate.now(clock);
        switch (state) {
            case "NONE" -> Index.lookUp(clinic.administrator(), TARO).statusCode(409);
            case "REQUESTED" -> wish();
            case "CALLED_BACK" -> calledBack();
            case "FROM_TOMORROW" -> enabled(today.plusDays(1));
            case "TODAY" -> enabled(today);
            case "ENDED" -> step(clinic.administrator(), enabled(today), "end", Map.of());
            case "ANOTHER_CLINICS" -> Index.grant(Clinic.fresh());
            default -> throw new IllegalArgumentException(state);
        }
    }

    private String wish() {
        return given().auth()
                .oauth2(clinic.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "origin", "CALL_CENTRE",
                        "institutionName", "新橋診療所",
                        "contactPerson", "窓口 花子",
                        "reason", "回線障害"))
                .post("/grants")
                .then()
                .statusCode(201)
                .extract()
                .path("grantId");
    }

    private String calledBack() {
        return step(TestTokens.network(Roles.IMPLEMENTING_BODY), wish(), "call-back", Map.of());
    }

    private String enabled(LocalDate day) {
        return step(
                TestTokens.network(Roles.IMPLEMENTING_BODY),
                calledBack(),
                "enablement",
                Map.of("from", day.toString(), "until", day.toString()));
    }

    private static String step(String token, String grantId, String step, Map<String, String> body) {
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/grants/" + grantId + "/" + step)
                .then()
                .statusCode(200);
        return grantId;
    }

    private String search(String... roles) {
        var answer = Index.lookUp(clinic.token(roles), TARO).extract();
        return answer.statusCode() + " " + (answer.statusCode() == 200 ? "shown" : answer.path("code"));
    }

    private String sign(String door, String role) {
        String[] parts = door.split(" ");
        String path = parts[1].replace("{institution}", clinic.code().wire())
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + clinic.token(role))
                .header("Content-Type", "application/json")
                .method(parts[0], parts[0].equals("GET") ? BodyPublishers.noBody() : body())
                .build();
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request, BodyHandlers.ofInputStream());
            try (InputStream text = answer.body()) {
                return answer.statusCode() == 403 ? refusal(new String(text.readAllBytes(), UTF_8)) : "○";
            }
        } catch (IOException broken) {
            throw new AssertionError(door, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(door, stopped);
        }
    }

    /** Enough for a door that looks at its body before it looks at who asks; nothing that could be done. */
    private static BodyPublisher body() {
        return BodyPublishers.ofString("{\"candidateId\":\"" + UUID.randomUUID() + "\",\"number\":\"1\"}");
    }

    private static String refusal(String problem) {
        return problem.contains("account-not-allowed") ? "文" : "×";
    }

    /** 表の一行. */
    record Row(String door, List<String> roles, List<String> signs) {
        @Override
        public String toString() {
            return door;
        }
    }
}
