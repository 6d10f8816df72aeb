package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.hostile.Door;
import jp.madoguchi.testing.hostile.PublishedDoors;
import jp.madoguchi.testing.hostile.Siege;
import jp.madoguchi.testing.hostile.SoundValues;
import jp.madoguchi.web.ErrorCatalogue;
import jp.madoguchi.web.ErrorEntry;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no honest caller sends, at every door of the committed document: a door that is new is tried from then on. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class HostileInputTest {
    private static final PublishedDoors DOCUMENT = PublishedDoors.committed();
    private static final int FEWEST = 30;

    @Inject
    ErrorCatalogue catalogue;

    private final Clinic clinic = Clinic.any();
    private final String number = RegistryFixture.freshNumber();

    static Stream<String> doors() {
        return DOCUMENT.doors().stream().map(Door::name);
    }

    @BeforeEach
    void registerAPatient() {
        ReceptionFixture.patient(number);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void refusesWithoutFailingAndWithoutRepeatingWhatWasSent(String name) {
        Door door = DOCUMENT.door(name);

        assertEquals(List.of(), siege().of(door, sound(), token(door.roles().get(0))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doorsOfAnAnswer")
    void hidesAnAnswerFromEveryOtherClinic(String name) {
        Door door = DOCUMENT.door(name);
        String path = door.path().replace("{checkId}", new ReceptionFixture(clinic).check(number));

        given().auth()
                .oauth2(Clinic.any().token(door.roles().get(0)))
                .get(path)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"))
                .body(not(containsString("試験")));
    }

    static Stream<String> doorsOfAnAnswer() {
        return doors().filter(name -> name.startsWith("GET ") && name.contains("{checkId}"));
    }

    @Test
    void knowsTheDoors() {
        assertTrue(DOCUMENT.doors().size() > FEWEST, "the document was not read");
        assertEquals(
                List.of(),
                DOCUMENT.doors().stream()
                        .filter(door -> door.roles().isEmpty())
                        .map(Door::name)
                        .toList());
    }

    private Siege siege() {
        return new Siege(
                URI.create("http://localhost:" + RestAssured.port),
                catalogue.entries().stream().map(ErrorEntry::code).collect(toSet()));
    }

    /** What the document cannot say: ids that exist, days in the right year, and nothing that other tests use. */
    private SoundValues sound() {
        return new SoundValues(
                DOCUMENT,
                Map.ofEntries(
                        Map.entry("{number}", "01130012"),
                        Map.entry("checkId", new ReceptionFixture(clinic).check(number)),
                        Map.entry("gatewayId", clinic.gatewayId().toString()),
                        Map.entry("institution", clinic.code().wire()),
                        Map.entry("confirmationDate", ReceptionFixture.DAY),
                        Map.entry("birthDate", "1984-04-01"),
                        Map.entry("number", number),
                        Map.entry("recordId", "hostile-" + number),
                        Map.entry("{date}", ReceptionFixture.DAY),
                        Map.entry("visitDate", "2030-11-20"),
                        Map.entry("serial", CardFixture.freshSerial())));
    }

    private String token(String role) {
        return List.of(Roles.IMPLEMENTING_BODY, Roles.INSURER, Roles.OPERATOR).contains(role)
                ? TestTokens.network(role)
                : clinic.token(role);
    }
}
