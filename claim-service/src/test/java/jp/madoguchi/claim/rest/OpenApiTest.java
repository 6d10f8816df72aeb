package jp.madoguchi.claim.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jp.madoguchi.claim.DeclarationStandIn;
import jp.madoguchi.testing.CommittedOpenApi;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DeclarationStandIn.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "claim"))
class OpenApiTest {
    @Test
    void servesTheDocumentThatIntegratorsWereGiven() {
        CommittedOpenApi.check();
    }
}
