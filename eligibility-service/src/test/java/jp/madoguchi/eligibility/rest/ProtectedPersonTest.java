package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 保護の要る加入者: from the feed of an insurer to who searches by words, past every clinic. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class ProtectedPersonTest {
    private final Desk desk = Desk.any();
    private final String number = RegistryFixture.freshNumber();
    private final String recordId = "guarded-" + number;

    @BeforeEach
    void registerInsurers() {
        RegistryFixture.registerInsurers();
    }

    @Test
    void isToldByEachVersionThatSaysSoAndTakenBackByAWordAlone() throws IOException, InterruptedException {
        String person = feed(1, true);
        assertEquals("true", told(person, 1));
        register(record(1, false)).then().statusCode(409).body("code", equalTo("record-conflict"));
        register(record(1, true)).then().statusCode(200);

        register(record(2, null)).then().statusCode(422).body("findings.rule", equalTo(List.of("ELG-146")));
        feed(2, false);
        assertEquals("absent", told(person, 2));
        register(record(1, true)).then().statusCode(200).body("personId", equalTo(person));
        register(record(1, null)).then().statusCode(409);
        register(record(2, null)).then().statusCode(200);
        register(record(3, null)).then().statusCode(200);
    }

    @Test
    void isAskedForWhereTheYesComesAfterASilentVersion() throws IOException, InterruptedException {
        feed(2, null);

        register(record(1, true)).then().statusCode(422).body("findings.rule", equalTo(List.of("ELG-146")));
        feed(3, true);
        register(record(1, true)).then().statusCode(200);
    }

    @Test
    void isSeenByWhoRegisteredIt() throws IOException, InterruptedException {
        String path = "/registry/persons/" + feed(1, true);

        view(path).body("record.protectedPerson", equalTo(true));
        feed(2, false);
        view(path).body("record.protectedPerson", equalTo(false));
    }

    @Test
    void isInNoAnswerToAClinicAndInNoEventButTheOneOfTheSuite() throws IOException, InterruptedException {
        String person = feed(1, null);
        feed(2, true);
        told(person, 2);

        for (String method : List.of("CARD", "NUMBER")) {
            String check = desk.check(method, number);
            assertSilent(desk.get("/eligibility/checks/" + check));
            assertSilent(desk.get("/eligibility/checks/" + check + "/history"));
            assertSilent(desk.get("/eligibility/checks/" + check + "/delta"));
            assertSilent(desk.get("/eligibility/checks/" + check + "/download"));
            assertSilent(desk.post("/eligibility/checks/" + check + "/comparison", Desk.chart()));
        }
        assertSilent(desk.clinic().request().get("/gateway/patients"));
        assertEquals(
                403,
                desk.as(Roles.ADMINISTRATOR).get("/registry/persons/" + person).statusCode());
        for (Topic topic : List.of(Topic.ELIGIBILITY, Topic.ELIGIBILITY_STATE, Topic.REGISTRY)) {
            TestTopics.all(topic.wire()).forEach(event -> assertSilent(new String(event.value(), UTF_8)));
        }
    }

    @Test
    void isYesOrNo() {
        Map<String, Object> record = record(1, null);
        record.put("protectedPerson", "maybe");

        register(record).then().statusCode(400);
    }

    private static Response register(Map<String, Object> record) {
        return RegistryFixture.post(RegistryFixture.insurer(RegistryFixture.INSURER), record);
    }

    private static ValidatableResponse view(String path) {
        return given().auth()
                .oauth2(RegistryFixture.insurer(RegistryFixture.INSURER))
                .get(path)
                .then()
                .statusCode(200);
    }

    private String feed(long version, @Nullable Boolean flag) throws IOException, InterruptedException {
        return Feed.send(RegistryFixture.insurer(RegistryFixture.INSURER), List.of(Feed.line(record(version, flag))))
                .get(0)
                .path("personId")
                .asText();
    }

    private Map<String, Object> record(long version, @Nullable Boolean flag) {
        Map<String, Object> record = new LinkedHashMap<>(RegistryFixture.person(
                recordId,
                version,
                "試験 太郎",
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01"))));
        if (flag != null) {
            record.put("protectedPerson", flag);
        }
        return record;
    }

    /** What the suite hears of this version: true, false or absent. */
    private static String told(String person, long version) {
        String state = new String(
                TestTopics.await(
                                Topic.COVERAGE_STATE.wire(),
                                record -> record.key().equals(person)
                                        && new String(record.value(), UTF_8).contains("\"version\":" + version))
                        .value(),
                UTF_8);
        return Feed.json(state).path("protectedPerson").asText("absent");
    }

    private static void assertSilent(Response answer) {
        assertEquals(200, answer.statusCode());
        assertSilent(answer.asString());
    }

    private static void assertSilent(String text) {
        assertFalse(text.contains("protected"), "it says who is protected");
    }
}
