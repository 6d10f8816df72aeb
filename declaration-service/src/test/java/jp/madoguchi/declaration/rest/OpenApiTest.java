package jp.madoguchi.declaration.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jp.madoguchi.declaration.KeyForTests;
import jp.madoguchi.testing.CommittedOpenApi;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KeyForTests.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "declaration"))
class OpenApiTest {
    @Test
    void servesTheDocumentThatIntegratorsWereGiven() {
        CommittedOpenApi.check();
    }
}
