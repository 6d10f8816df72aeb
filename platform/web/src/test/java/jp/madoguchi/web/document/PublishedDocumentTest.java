package jp.madoguchi.web.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.IssuerOnly;
import jp.madoguchi.web.Problem;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IssuerOnly.class)
class PublishedDocumentTest {
    @Test
    void describesIdentifiersAsTheStringsTheyTravelAs() {
        document()
                .body("components.schemas.InsurerNumber.type", equalTo("string"))
                .body("components.schemas.InsurerNumber.pattern", equalTo("^([0-9]{6}|[0-9]{8})$"))
                .body("components.schemas.InsurerNumber.properties", nullValue());
    }

    @Test
    void describesARefusalByTheFieldsItReallyHas() {
        JsonPath json = document().extract().jsonPath();

        assertEquals(fields(Problem.class), json.getList("components.schemas.Problem.required"));
        assertEquals(fields(Finding.class), json.getList("components.schemas.Finding.required"));
    }

    @Test
    void answersEveryRefusalWithAProblem() {
        document()
                .body("paths.'/trial'.post.responses.default.$ref", equalTo("#/components/responses/Problem"))
                .body("paths.'/trial'.post.responses.'401'.$ref", equalTo("#/components/responses/Problem"));
    }

    @Test
    void saysNothingOfTheMachineItRunsOn() {
        document()
                .body("$", not(hasKey("servers")))
                .body("components.securitySchemes.accessToken.scheme", equalTo("bearer"));
    }

    private static List<String> fields(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static ValidatableResponse document() {
        return given().queryParam("format", "json").get("/q/openapi").then().statusCode(200);
    }
}
