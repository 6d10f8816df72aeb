package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 資格の履歴 as it was registered: what the record said before, when it came and what its sender called it. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class VersionsResourceTest {
    private final String number = RegistryFixture.freshNumber();
    private String person = "";

    @Inject
    DataSource database;

    @BeforeEach
    void registerThreeVersionsAndALateOne() {
        RegistryFixture.registerInsurers();
        person = register(2, "2021-02-01", null);
        register(5, "2021-03-01", "CORRECT");
        register(7, "2021-04-01", "CORRECT");
        register(3, "2021-02-15", null);
    }

    @Test
    void showsEveryVersionTheNewestFirst() {
        ValidatableResponse shown = versions("").statusCode(200);

        shown.body("record.version", equalTo(List.of(7, 5, 3, 2)))
                .body("inForce", equalTo(List.of(true, false, false, false)))
                .body("[0].record.coverages[0].validFrom", equalTo("2021-04-01"))
                .body("[1].record.operation", equalTo("CORRECT"))
                .body("[3].record.coverages[0].validFrom", equalTo("2021-02-01"));
        List<String> received = shown.extract().path("receivedAt");
        assertFalse(at(received, 0).isBefore(at(received, 1)));
        assertFalse(at(received, 1).isBefore(at(received, 3)), "when it came, not when it was replaced");
        assertFalse(at(received, 2).isBefore(at(received, 0)), "the late one came last");
    }

    @Test
    void goesOnBelowAVersion() {
        versions("?before=5").body("record.version", equalTo(List.of(3, 2)));
        versions("?before=7").body("record.version", equalTo(List.of(5, 3, 2)));
        versions("?before=2").body("", equalTo(List.of()));
        versions("?before=0").statusCode(400);
    }

    @Test
    void isForWhoMayWriteTheRecord() {
        String path = "/registry/persons/" + person + "/versions";

        get(RegistryFixture.insurer(RegistryFixture.INSURER), path).statusCode(200);
        get(RegistryFixture.insurer(RegistryFixture.OTHER_INSURER), path).statusCode(404);
        get(TestTokens.clinic(Roles.ADMINISTRATOR), path).statusCode(403);
        get(RegistryFixture.implementingBody(), "/registry/persons/" + UUID.randomUUID() + "/versions")
                .statusCode(404);
    }

    @Test
    void showsAnInsurerNothingOfAnotherInsurersVersion() {
        Map<String, Object> others =
                RegistryFixture.coverage(RegistryFixture.OTHER_INSURER, RegistryFixture.freshNumber(), "2021-02-01");
        String corrected = RegistryFixture.register("corrected-" + number, 1, List.of(others))
                .path("personId");
        RegistryFixture.register(
                "corrected-" + number,
                2,
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01")));

        get(RegistryFixture.insurer(RegistryFixture.INSURER), "/registry/persons/" + corrected + "/versions")
                .statusCode(200)
                .body("record.version", equalTo(List.of(2)));
    }

    @Test
    void everyLookIsOnRecord() throws SQLException {
        versions("").statusCode(200);

        assertEquals(
                List.of("person-versions-viewed"),
                Desk.rows(
                        database, "select action from audit_log where subject = ? and action like '%viewed'", person));
    }

    private static Instant at(List<String> received, int place) {
        return Instant.parse(received.get(place));
    }

    private ValidatableResponse versions(String query) {
        return get(RegistryFixture.implementingBody(), "/registry/persons/" + person + "/versions" + query);
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    private String register(long version, String from, @Nullable String operation) {
        Map<String, Object> record = new HashMap<>(RegistryFixture.person(
                "versions-" + number,
                version,
                "試験 太郎",
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, from))));
        if (operation != null) {
            record.put("operation", operation);
        }
        return RegistryFixture.post(RegistryFixture.implementingBody(), record)
                .then()
                .statusCode(oneOf(200, 201))
                .extract()
                .path("personId");
    }
}
