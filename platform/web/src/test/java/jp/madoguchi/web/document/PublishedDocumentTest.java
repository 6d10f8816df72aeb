package jp.madoguchi.web.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.IssuerOnly;
import jp.madoguchi.web.Problem;
import org.jspecify.annotations.Nullable;
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

        for (Class<? extends Record> type : List.of(Problem.class, Finding.class)) {
            String schema = "components.schemas." + type.getSimpleName();
            assertEquals(
                    names(type, field -> true),
                    Set.copyOf(json.getMap(schema + ".properties").keySet()));
            assertEquals(names(type, field -> !isLeftOut(type, field)), Set.copyOf(json.getList(schema + ".required")));
        }
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

    private static Set<Object> names(Class<? extends Record> type, Predicate<RecordComponent> which) {
        return Arrays.stream(type.getRecordComponents())
                .filter(which)
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    /** Where nothing is known of it; other types say null then. */
    private static boolean isLeftOut(Class<? extends Record> type, RecordComponent field) {
        return type.isAnnotationPresent(JsonInclude.class)
                && field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static ValidatableResponse document() {
        return given().queryParam("format", "json").get("/q/openapi").then().statusCode(200);
    }
}
