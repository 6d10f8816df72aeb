package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 新規・遅れての登録・訂正・資格喪失 by name. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class OperationTest {
    private final String number = RegistryFixture.freshNumber();
    private final String recordId = "operation-" + number;

    @BeforeEach
    void registerInsurers() {
        RegistryFixture.registerInsurers();
    }

    private Map<String, Object> version(long version, @Nullable Object operation, @Nullable String lostOn) {
        Map<String, Object> coverage = RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01");
        if (lostOn != null) {
            coverage.put("disqualifiedOn", lostOn);
        }
        Map<String, Object> person =
                new HashMap<>(RegistryFixture.person(recordId, version, "試験 太郎", List.of(coverage)));
        if (operation != null) {
            person.put("operation", operation);
        }
        return person;
    }

    private static Response post(Map<String, Object> person) {
        return RegistryFixture.post(RegistryFixture.insurer(RegistryFixture.INSURER), person);
    }

    private static List<String> facts(String personId) {
        TestTopics.await(
                "registry.v1",
                record -> record.key().equals(personId) && text(record.value()).contains("lostOn"));
        return TestTopics.all("registry.v1").stream()
                .filter(record -> record.key().equals(personId))
                .map(record -> JsonPath.from(text(record.value())).getString("operation"))
                .toList();
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    @Test
    void carriesEachOperationIntoItsFact() {
        String personId = post(version(1, "REGISTER_LATE", null))
                .then()
                .statusCode(201)
                .extract()
                .path("personId");
        post(version(2, "LOSE", "2026-11-01")).then().statusCode(200);

        assertEquals(List.of("REGISTER_LATE", "LOSE"), facts(personId));
        given().auth()
                .oauth2(RegistryFixture.implementingBody())
                .get("/registry/persons/" + personId)
                .then()
                .body("record.operation", equalTo("LOSE"));
    }

    @Test
    void tellsTheSameOfASenderWhoNamesNone() {
        String personId = post(version(1, null, null)).path("personId");
        post(version(2, null, "2026-11-01")).then().statusCode(200);

        assertEquals(List.of("REGISTER_LATE", "LOSE"), facts(personId));
        given().auth()
                .oauth2(RegistryFixture.implementingBody())
                .get("/registry/persons/" + personId)
                .then()
                .body("record.operation", nullValue());
    }

    @Test
    void refusesAVersionThatDoesNotDoWhatItSays() {
        post(version(1, "CORRECT", null)).then().statusCode(422).body("findings.rule", equalTo(List.of("ELG-141")));
        post(version(1, "REGISTER", null)).then().statusCode(201);
        post(version(2, "LOSE", null))
                .then()
                .statusCode(422)
                .body("findings.rule", equalTo(List.of("ELG-144")))
                .body("findings.field", equalTo(List.of("coverages.disqualifiedOn")));
        post(version(2, "REGISTER", "2026-11-01"))
                .then()
                .statusCode(422)
                .body("findings.rule", equalTo(List.of("ELG-142")));
        post(version(1, "CORRECT", null)).then().statusCode(200);
    }

    @Test
    void refusesTheLineAloneAndGoesOnWithTheFeed() throws Exception {
        List<JsonNode> answer = Feed.send(
                RegistryFixture.insurer(RegistryFixture.INSURER),
                Feed.lines(
                        Feed.line(version(1, "LOSE", "2026-11-01")),
                        Feed.line(version(1, "REGISTER", null)),
                        Feed.line(version(2, "LOSE", null)),
                        Feed.line(version(3, "LOSE", "2026-11-01")),
                        Feed.line(version(4, "JOIN", "2026-11-01"))));

        assertEquals(
                List.of(
                        "refused rule-violated",
                        "registered",
                        "refused rule-violated",
                        "registered",
                        "refused constraint-violated"),
                Feed.words(answer));
        assertEquals("ELG-141", answer.get(0).at("/findings/0/rule").asText());
        assertEquals("ELG-144", answer.get(2).at("/findings/0/rule").asText());
    }

    /** 登録の順: whichever version overtakes another, the person is lost in the end. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"123", "132", "213", "231", "312", "321"})
    void losesNoVersionThatOvertakesAnother(String order) throws Exception {
        List<String> sent = List.of(
                Feed.line(version(1, "REGISTER", null)),
                Feed.line(version(2, "LOSE", "2026-11-01")),
                Feed.line(renamed(version(3, "CORRECT", "2026-11-01"))));

        List<JsonNode> answer = Feed.send(
                RegistryFixture.insurer(RegistryFixture.INSURER),
                order.chars().mapToObj(digit -> sent.get(digit - '1')).toList());

        assertEquals(
                List.of(),
                Feed.words(answer).stream()
                        .filter(word -> word.startsWith("refused"))
                        .toList());
        ReceptionFixture desk = ReceptionFixture.any();
        assertEquals("INVALID", desk.check("NUMBER", number).getString("validity"));
        assertEquals("試験 改姓", desk.check("CARD", number).getString("person.name"));
    }

    private Map<String, Object> renamed(Map<String, Object> version) {
        Map<String, Object> person = RegistryFixture.person(recordId, 3, "試験 改姓", List.of());
        version.put("person", Objects.requireNonNull(person.get("person")));
        return version;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"register", "新規", "REGISTER|LOSE"})
    void knowsNoOtherWords(String operation) {
        post(version(1, operation, null)).then().statusCode(400);
    }
}
