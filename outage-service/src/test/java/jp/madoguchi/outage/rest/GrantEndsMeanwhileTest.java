package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfAdachi;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Sql;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 利用の終わり: the end of a grant and a use of what a search had found meet at the grant's row, and the end wins. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class GrantEndsMeanwhileTest {
    private static final String END =
            "update activation_grant set state = 'ENDED', ended_at = now() where id = ?::uuid";

    @Inject
    DataSource database;

    private final Clinic clinic = Clinic.fresh();
    private String grant = "";

    @BeforeAll
    static void sayWhoIsRegistered() {
        Index.say(taroOfMinato());
        Index.say(taroOfAdachi());
    }

    @BeforeEach
    void open() {
        Index.awaitBothTaros();
        grant = Index.grant(clinic);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"choice, 東京都", "download, 足立区", "reference-number, 足立区"})
    void showsNothingOfAUseWhoseGrantEndsMeanwhile(String use, String area) throws SQLException {
        ExtractableResponse<Response> found = Index.lookUp(clinic.administrator(), search(area))
                .statusCode(200)
                .extract();
        try (Connection ending = database.getConnection()) {
            ending.setAutoCommit(false);
            try (var end = ending.prepareStatement(END)) {
                end.setString(1, grant);
                end.executeUpdate();
            }
            CompletableFuture<ExtractableResponse<Response>> answer =
                    CompletableFuture.supplyAsync(() -> use(use, found).extract());
            await().until(() -> waitingForTheGrant() > 0);
            assertFalse(answer.isDone());
            ending.commit();

            assertEquals(409, answer.join().statusCode());
            assertEquals("grant-not-enabled", answer.join().path("code"));
        }
        assertEquals(List.of("lookup-refused"), lastAction());
    }

    private int waitingForTheGrant() throws SQLException {
        return Sql.rows(
                        database,
                        "select pid from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query like '%from activation_grant%'")
                .size();
    }

    private List<String> lastAction() throws SQLException {
        return Sql.rows(
                database,
                "select action from audit_log where chain = ? order by seq desc limit 1",
                clinic.code().wire());
    }

    private static Map<String, String> search(String area) {
        return Map.of("name", "新橋太郎", "birthDate", "1954-03-26", "sex", "MALE", "address", area);
    }

    private ValidatableResponse use(String use, ExtractableResponse<Response> found) {
        RequestSpecification asked =
                given().auth().oauth2(clinic.administrator()).contentType(ContentType.JSON);
        String lookup = "/lookups/" + found.<String>path("lookupId") + "/" + use;
        return switch (use) {
            case "choice" ->
                asked.body(Map.of("candidateId", found.<String>path("candidates[0].candidateId")))
                        .post(lookup)
                        .then();
            case "reference-number" ->
                asked.body(Map.of("number", "1")).put(lookup).then();
            default -> asked.get(lookup).then();
        };
    }
}
