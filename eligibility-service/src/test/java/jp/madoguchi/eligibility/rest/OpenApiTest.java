package jp.madoguchi.eligibility.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
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
}
