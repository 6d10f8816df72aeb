package jp.madoguchi.eligibility;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@QuarkusTestResource(CardKeyForTests.class)
@QuarkusTestResource(
        value = TestPlatform.class,
        initArgs = @ResourceArg(name = "database", value = "eligibility_packaged"))
class EligibilityServiceIT {
    @Test
    void registersAPersonAnswersForThemAndPublishesTheAnswer() {
        register();
        String checkId = check();

        ConsumerRecord<String, byte[]> answered =
                TestTopics.await("eligibility.v1", record -> record.key().equals(checkId));
        assertEquals("madoguchi.eligibility.answered.v1", TestTopics.header(answered, "ce_type"));
    }

    private static void register() {
        String body = TestTokens.network(Roles.IMPLEMENTING_BODY);
        given().auth()
                .oauth2(body)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"東京新橋サンプル保険者\"}")
                .put("/insurers/06139000")
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(body)
                .contentType(ContentType.JSON)
                .body("""
                        {"recordId":"shimbashi-ichiro","version":1,
                         "person":{"name":"新橋 一郎","birthDate":"1984-04-01","sex":"MALE"},
                         "coverages":[{"insurerNumber":"06139000","symbol":"9550","number":"12345","branch":"01",
                           "relationship":"SELF","classification":"GENERAL",
                           "qualifiedOn":"2021-02-01","validFrom":"2021-02-01"}]}
                        """)
                .post("/registry/persons")
                .then()
                .statusCode(201);
    }

    private static String check() {
        return given().auth()
                .oauth2(TestTokens.clinic(Roles.GATEWAY))
                .contentType(ContentType.JSON)
                .body("""
                        {"method":"CARD","confirmationDate":"2026-11-20","insurerNumber":"  06139000","symbol":"９５５０",
                         "number":"12345","birthDate":"1984-04-01"}
                        """)
                .post("/eligibility/checks")
                .then()
                .statusCode(200)
                .body("validity", equalTo("VALID"))
                .body("person.name", equalTo("新橋 一郎"))
                .extract()
                .path("checkId");
    }
}
