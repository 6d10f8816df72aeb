package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.testing.CommittedOpenApi;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class OpenApiTest {
    @Test
    void servesTheDocumentThatIntegratorsWereGiven() {
        CommittedOpenApi.check();
    }

    @Test
    void saysOfEverySuccessWhatIsInIt() {
        Map<String, Map<String, Map<String, Map<String, Map<String, Object>>>>> paths =
                given().queryParam("format", "json").get("/q/openapi").path("paths");
        List<String> silent = new ArrayList<>();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> operation
                .getOrDefault("responses", Map.of())
                .forEach((status, response) -> {
                    boolean hasBody = status.startsWith("2") && !status.equals("204");
                    if (hasBody && !String.valueOf(response.get("content")).contains("schema={")) {
                        silent.add(method + " " + path + " " + status);
                    }
                })));

        assertEquals(List.of(), silent);
    }
}
