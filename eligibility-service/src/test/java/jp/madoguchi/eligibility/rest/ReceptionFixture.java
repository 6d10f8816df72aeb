package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.web.Roles;

/** A reception desk of one clinic: asks, looks at its answers and adds to them through the public doors. */
record ReceptionFixture(Clinic clinic) {
    static final String DAY = "2026-11-20";

    static ReceptionFixture any() {
        return new ReceptionFixture(Clinic.any());
    }

    /** A patient with one open coverage. */
    static String patient() {
        return patient(RegistryFixture.freshNumber());
    }

    static String patient(String number) {
        RegistryFixture.registerInsurers();
        register(number, 1, "2021-02-01");
        return number;
    }

    static void register(String number, long version, String from) {
        register(number, version, List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, from)));
    }

    static void register(String number, long version, List<Map<String, Object>> coverages) {
        RegistryFixture.register("patient-" + number, version, coverages).then().statusCode(version == 1 ? 201 : 200);
    }

    /** The id of an answer about this number. */
    String check(String number) {
        return check("CARD", number).getString("checkId");
    }

    JsonPath check(String method, String number) {
        return RegistryFixture.check(
                        RegistryFixture.asking(clinic, method),
                        RegistryFixture.question(method, RegistryFixture.INSURER, number, DAY))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The id of an answer that found nobody. */
    String checkOfNobody() {
        return check(RegistryFixture.freshNumber());
    }

    RequestSpecification as(String role) {
        return given().auth().oauth2(clinic.token(role)).contentType(ContentType.JSON);
    }

    RequestSpecification clerk() {
        return as(Roles.GENERAL);
    }

    Response get(String checkId, String door) {
        return clerk().get(path(checkId, door));
    }

    Response put(String checkId, String door, Object body) {
        return clerk().body(body).put(path(checkId, door));
    }

    Response post(String checkId, String door, Object body) {
        return clerk().body(body).post(path(checkId, door));
    }

    static String path(String checkId, String door) {
        return "/eligibility/checks/" + checkId + (door.isEmpty() ? "" : "/" + door);
    }

    /** What the log says was done to an answer after it was given: account, action and purpose. */
    static List<String> audited(DataSource database, String checkId) throws SQLException {
        return rows(
                database,
                "select account || '|' || action || '|' || purpose from audit_log where subject = ?"
                        + " and action <> 'eligibility-checked' order by seq",
                checkId);
    }

    static List<String> rows(DataSource database, String query, String argument) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        }
    }
}
