package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an observed answer was asked with, as far as that is known. */
@QuarkusTest
@TestProfile(ObservedAnswerResourceTest.Beside.class)
@QuarkusTestResource(
        value = TestPlatform.class,
        initArgs = @ResourceArg(name = "database", value = "eligibility_beside"))
class ObservedQuestionTest {
    @Inject
    DataSource database;

    private final Clinic clinic = Clinic.any();
    private final String number = RegistryFixture.freshNumber();

    private ValidatableResponse answer(String message, String source) {
        String id = NationalMessage.handIn(clinic.token(), NationalMessage.utf8(message), "?source=" + source)
                .path("observationId");
        return given().auth()
                .oauth2(clinic.token(Roles.GENERAL))
                .post("/eligibility/checks/from-observation/" + id)
                .then();
    }

    private static String publishedMethod(String checkId) {
        byte[] fact = TestTopics.await("eligibility.v1", record -> record.key().equals(checkId))
                .value();
        return JsonPath.from(new String(fact, StandardCharsets.UTF_8)).getString("method");
    }

    /** The messages as they are published: one without a result repeats what was asked, one of several does not. */
    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({"not-found,NOT_FOUND,INS-301", "multiple,MULTIPLE,INS-401"})
    void answersThePublishedMessagesThatNameNobody(String name, String validity, String instruction)
            throws IOException {
        String checkId = answer(NationalMessage.published(clinic.code(), name), "TERMINAL")
                .statusCode(200)
                .body("answer.validity", equalTo(validity))
                .body("answer.coverage", nullValue())
                .body("answer.person", nullValue())
                .body("answer.instruction.code", equalTo(instruction))
                .extract()
                .path("proof");

        assertEquals("NUMBER", publishedMethod(checkId));
    }

    /** What a card reader shows of nobody: no numbers, and nothing that was asked with. */
    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({"4,NOT_FOUND,INS-302", "5,MULTIPLE,INS-402", "6,VALID_UNREGISTERED,INS-105"})
    void answersACardOfWhichNoNumbersAreKnown(String code, String validity, String instruction) throws SQLException {
        String results = code.equals("5") ? NationalMessage.result(number) + NationalMessage.result("1" + number) : "";
        String message = NationalMessage.message(clinic.code(), code, "<ResultList>" + results + "</ResultList>");

        String checkId = answer(message, "FACE_FILE")
                .statusCode(200)
                .body("answer.validity", equalTo(validity))
                .body("answer.coverage", nullValue())
                .body("answer.instruction.code", equalTo(instruction))
                .extract()
                .path("proof");

        assertEquals("CARD", publishedMethod(checkId));
        assertEquals(
                Collections.singletonList(null),
                Desk.rows(database, "select asked from eligibility_check where id = cast(? as uuid)", checkId));
    }

    /** 照会区分 that is left out, or that this version does not know, is never simply a card. */
    @ParameterizedTest(name = "{0} from {1}: {2}, {3}")
    @CsvSource({
        "'',TERMINAL,NUMBER,INS-201",
        "<ReferenceClassification>9</ReferenceClassification>,TERMINAL,NUMBER,INS-201",
        "'',FACE_FILE,CARD,INS-202",
    })
    void wasAskedTheWayItCameFromWhereItDoesNotSay(String said, String source, String method, String instruction) {
        String message = NationalMessage.card(clinic.code(), "2", number)
                .replace("<ReferenceClassification>1</ReferenceClassification>", said);

        String checkId = answer(message, source)
                .statusCode(200)
                .body("answer.instruction.code", equalTo(instruction))
                .extract()
                .path("proof");

        assertEquals(method, publishedMethod(checkId));
    }

    @Test
    void needsTheNumbersOfWhatItSaysIsInForceOrLost() {
        String without =
                NationalMessage.card(clinic.code(), "2", number).replace("<InsurerNumber>06139000</InsurerNumber>", "");

        answer(without, "FACE_FILE").statusCode(422).body("findings.rule", equalTo(List.of("ELG-712", "ELG-714")));
    }
}
