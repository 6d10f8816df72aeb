package jp.madoguchi.declaration;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@QuarkusTestResource(KeyForTests.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "declaration"))
class DeclarationServiceIT {
    @Test
    void followsAFormFromTheDeskToItsDestruction() {
        Desk.Sent sent = Desk.take(Form.any());

        Desk.content(sent.id(), Desk.CLINIC, TestTokens.network(Roles.SERVICE))
                .then()
                .statusCode(200)
                .body("content.name", equalTo(Form.NAME));
        Desk.settle(sent);

        Desk.get("/declarations/" + sent.id(), Desk.administrator()).then().statusCode(410);
        assertEquals(
                sent.id().toString(),
                TestTopics.await(
                                "declaration.v1",
                                record -> sent.id().toString().equals(record.key())
                                        && TestTopics.header(record, "ce_type")
                                                .equals("madoguchi.declaration.destroyed.v1"))
                        .key());
    }
}
