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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                        Map.entry("{personId}", person()),
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

    /** A record with a version behind it, so that what is shown of it is shown. */
    private String person() {
        List<Map<String, Object>> coverages =
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-03-01"));
        return RegistryFixture.register("patient-" + number, 2, coverages).path("personId");
    }

    @Test
    void triesTheVersionsOfARecordThatThereIs() {
        given().auth()
                .oauth2(TestTokens.network(Roles.IMPLEMENTING_BODY))
                .get("/registry/persons/" + person() + "/versions?before=2")
                .then()
                .statusCode(200)
                .body("record.version", equalTo(List.of(1)));
    }

    /** A number out of bounds is refused; what is no number at all, or none that fits, leads nowhere. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before=0,400",
        "before=-1,400",
        "before=1,200",
        "before=9223372036854775807,200",
        "before=9223372036854775808,404",
        "before=-9223372036854775809,404",
        "before=1.0,404",
        "before=%EF%BC%91,200",
        "before=0x1,404",
        "before=%2B1,200",
        "before=+1,404",
        "before=,200",
        "before=1&before=0,200",
        "after=0,200"
    })
    void boundsTheVersionBeforeWhichIsAsked(String query, int status) {
        given().auth()
                .oauth2(TestTokens.network(Roles.IMPLEMENTING_BODY))
                .urlEncodingEnabled(false)
                .get("/registry/persons/" + person() + "/versions?" + query)
                .then()
                .statusCode(status);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "1",
                "x",
                "1-1-1-1-1"
            })
    void showsNoVersionOfNobody(String id) {
        given().auth()
                .oauth2(TestTokens.network(Roles.IMPLEMENTING_BODY))
                .get("/registry/persons/" + id + "/versions")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    private String token(String role) {
        return List.of(Roles.IMPLEMENTING_BODY, Roles.INSURER, Roles.OPERATOR).contains(role)
                ? TestTokens.network(role)
                : clinic.token(role);
    }
}
