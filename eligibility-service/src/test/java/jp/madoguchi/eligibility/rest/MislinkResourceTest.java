package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.eligibility.application.Persons;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class MislinkResourceTest {
    private final String number = RegistryFixture.freshNumber();
    private final String otherNumber = RegistryFixture.freshNumber();
    private String one = "";
    private String other = "";

    @Inject
    Persons persons;

    @BeforeEach
    void registerTwoPeople() {
        RegistryFixture.registerInsurers();
        one = register("mislink-" + number, number);
        other = register("mislink-" + otherNumber, otherNumber);
    }

    @Test
    void keepsBothPersonsApartFromEveryAnswerUntilTheyAreToldApart() throws Throwable {
        String id = report(one, other, "2026-11-20")
                .then()
                .statusCode(201)
                .extract()
                .path("mislinkId");

        assertTrue(mislinked(number));
        assertTrue(mislinked(otherNumber));
        assertEquals("MULTIPLE", validity("NUMBER", number));
        assertEquals("MULTIPLE", validity("CARD", otherNumber));
        assertEquals("INS-402", instruction("NUMBER", number));
        report(other, one, "2026-11-20").then().statusCode(409).body("code", equalTo("mislink-open"));
        separate(id).then().statusCode(204);
        assertFalse(mislinked(number));
        assertFalse(mislinked(otherNumber));
        assertEquals("VALID", validity("NUMBER", number));
        assertEquals("VALID", validity("CARD", otherNumber));
        separate(id).then().statusCode(409).body("code", equalTo("mislink-separated"));
        report(one, other, "2026-11-20").then().statusCode(201);
        assertTrue(mislinked(number));
    }

    @Test
    void tellsTheOthersOfEachPersonWithoutTheOther() {
        String id = report(one, other, "2026-11-20").path("mislinkId");
        separate(id).then().statusCode(204);

        for (String person : List.of(one, other)) {
            TestTopics.await(
                    "registry.v1",
                    event -> event.key().equals(person) && new String(event.value(), UTF_8).contains("separatedOn"));
            List<String> told = TestTopics.all("registry.v1").stream()
                    .filter(event -> event.key().equals(person))
                    .map(event -> TestTopics.header(event, "ce_type"))
                    .filter(type -> type.contains("card"))
                    .toList();
            assertEquals(List.of("madoguchi.registry.card-mislinked.v1", "madoguchi.registry.card-relinked.v1"), told);
        }
    }

    @Test
    void staysOpenOverACorrectionOfTheRecord() throws Throwable {
        report(one, other, "2026-11-20").then().statusCode(201);

        RegistryFixture.register(
                        "mislink-" + number,
                        2,
                        List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-03-01")))
                .then()
                .statusCode(200);

        assertTrue(mislinked(number));
    }

    @Test
    void refusesWhatIsNoMislink() {
        report(one, one, "2026-11-20").then().statusCode(422).body("findings[0].rule", equalTo("ELG-121"));
        report(
                        one,
                        other,
                        LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"))
                                .plusDays(1)
                                .toString())
                .then()
                .statusCode(422)
                .body("findings[0].rule", equalTo("ELG-123"));
        report(one, UUID.randomUUID().toString(), "2026-11-20").then().statusCode(404);
        separate(UUID.randomUUID().toString()).then().statusCode(404);
        post(
                        RegistryFixture.implementingBody(),
                        Map.of("personId", one, "otherPersonId", other, "foundOn", "2026-11-20"))
                .then()
                .statusCode(400)
                .body("findings[0].field", equalTo("evidence"));
    }

    @Test
    void opensToTheImplementingBodyAlone() {
        post(RegistryFixture.insurer(RegistryFixture.INSURER), body(one, other, "2026-11-20"))
                .then()
                .statusCode(403);
        post(jp.madoguchi.testing.TestTokens.clinic(Roles.ADMINISTRATOR), body(one, other, "2026-11-20"))
                .then()
                .statusCode(403);
    }

    private boolean mislinked(String insuredNumber) throws Throwable {
        InsuredNumbers numbers = new InsuredNumbers(
                InsurerNumber.valueOf(RegistryFixture.INSURER),
                InsuredSymbol.valueOf("9550"),
                InsuredNumber.valueOf(insuredNumber),
                null);
        return VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(
                        () -> persons.everWith(Clinic.any().code(), numbers, LocalDate.of(1984, 4, 1))))
                .get(0)
                .mislinked();
    }

    private static String validity(String method, String insuredNumber) {
        return ReceptionFixture.any().check(method, insuredNumber).getString("validity");
    }

    private static String instruction(String method, String insuredNumber) {
        return ReceptionFixture.any().check(method, insuredNumber).getString("instruction.code");
    }

    private static String register(String recordId, String insuredNumber) {
        return RegistryFixture.register(
                        recordId,
                        1,
                        List.of(RegistryFixture.coverage(RegistryFixture.INSURER, insuredNumber, "2021-02-01")))
                .path("personId");
    }

    private static Response report(String person, String otherPerson, String foundOn) {
        return post(RegistryFixture.implementingBody(), body(person, otherPerson, foundOn));
    }

    private static Map<String, Object> body(String person, String otherPerson, String foundOn) {
        return Map.of("personId", person, "otherPersonId", otherPerson, "foundOn", foundOn, "evidence", "別人の資格が表示された");
    }

    private static Response post(String token, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/registry/mislinks");
    }

    private static Response separate(String id) {
        return given().auth()
                .oauth2(RegistryFixture.implementingBody())
                .post("/registry/mislinks/" + id + "/separation");
    }
}
