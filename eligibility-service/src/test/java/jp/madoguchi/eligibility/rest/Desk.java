package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.web.Roles;

/** A desk of a clinic of its own: everything goes through the public doors; the tables are only looked at. */
record Desk(Clinic clinic) {
    static final String DAY = "2026-11-20";

    static Desk any() {
        return new Desk(Clinic.any());
    }

    Response post(String path, Object body) {
        return as(Roles.GENERAL).body(body).post(path);
    }

    Response get(String path) {
        return as(Roles.GENERAL).get(path);
    }

    RequestSpecification as(String role) {
        return given().auth().oauth2(clinic.token(role)).contentType(ContentType.JSON);
    }

    /** Asks by card or number and gives the id of the check. */
    String check(String method, String number) {
        return check(method, number, DAY);
    }

    String check(String method, String number, String day) {
        return RegistryFixture.check(
                        RegistryFixture.asking(clinic, method),
                        RegistryFixture.question(method, RegistryFixture.INSURER, number, day))
                .then()
                .statusCode(200)
                .extract()
                .path("checkId");
    }

    /** What the clinic's chart says of 試験 太郎, as the registry has it. */
    static Map<String, Object> chart() {
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("name", "試験 太郎");
        chart.put("nameKana", "ｼｹﾝ ﾀﾛｳ");
        chart.put("sex", "MALE");
        chart.put("birthDate", "1984-04-01");
        chart.put("address", "東京都港区〇〇5丁目500-1");
        return chart;
    }

    static Map<String, Object> booking(String bookingId, String number) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("insurerNumber", RegistryFixture.INSURER);
        numbers.put("symbol", "9550");
        numbers.put("number", number);
        Map<String, Object> booking = new LinkedHashMap<>();
        booking.put("bookingId", bookingId);
        booking.put("numbers", numbers);
        booking.put("birthDate", "1984-04-01");
        return booking;
    }

    /** The first columns of the rows as text, each row joined by a bar. */
    static List<String> rows(DataSource database, String query, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                List<String> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(found.getString(1));
                }
                return rows;
            }
        }
    }

    /** Moves time on for what the clock of the service cannot be asked to do. */
    static int change(DataSource database, String statement, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared.executeUpdate();
        }
    }
}
