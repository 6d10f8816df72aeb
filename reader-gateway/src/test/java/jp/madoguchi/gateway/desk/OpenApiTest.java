package jp.madoguchi.gateway.desk;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.testing.CommittedOpenApi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestClinic.class)
class OpenApiTest {
    @Test
    void servesTheDocumentThatIntegratorsWereGiven() {
        CommittedOpenApi.check();
    }
}
