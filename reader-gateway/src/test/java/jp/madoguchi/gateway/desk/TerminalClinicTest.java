package jp.madoguchi.gateway.desk;

import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.state;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.gateway.application.DependencyHealth;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TerminalSimulator;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.gateway.domain.Dependency;
import jp.madoguchi.gateway.domain.DeskDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clinic beside the national system: its 資格確認端末 answers, and the cluster hears of it afterwards. */
@QuarkusTest
@TestProfile(TerminalClinicTest.Beside.class)
@WithTestResource(TestClinic.class)
class TerminalClinicTest {
    private static final String NUMBER = "778899";
    private static final String PERSON = "<InsurerNumber>06139000</InsurerNumber>"
            + "<InsuredIdentificationNumber>" + NUMBER + "</InsuredIdentificationNumber><Name>端末　花子</Name>"
            + "<Sex1>2</Sex1><Birthdate>19540326</Birthdate>"
            + "<PersonalFamilyClassification>1</PersonalFamilyClassification>"
            + "<InsuredCardClassification>01</InsuredCardClassification>"
            + "<InsuredCardValidDate>20240401</InsuredCardValidDate><ElderlyRecipientCertificateInfo>"
            + "<ElderlyRecipientValidStartDate>20260801</ElderlyRecipientValidStartDate>"
            + "<ElderlyRecipientContributionRatio>020</ElderlyRecipientContributionRatio>"
            + "</ElderlyRecipientCertificateInfo>";

    private TerminalSimulator terminal;

    /** The terminal is the one who answers. */
    public static class Beside implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.source", "TERMINAL");
        }
    }

    @BeforeEach
    void open() {
        terminal = new TerminalSimulator(TestClinic.terminal());
        terminal.knows(NUMBER, "1", PERSON);
        DeskApi.awaitHealthy();
    }

    @AfterEach
    void close() {
        terminal.close();
        await().untilAsserted(() -> {
            health.succeeded(Dependency.TERMINAL_ANSWERS);
            health.succeeded(Dependency.NATIONAL_SYSTEM);
            assertEquals("NORMAL", state().getString("mode"));
        });
    }

    @Inject
    DependencyHealth health;

    private void silence(Dependency dependency) {
        for (int i = 0; i < 3; i++) {
            health.failed(dependency);
        }
    }

    @Test
    void thatTheTerminalIsBackIsEnoughToBeSaidAtTheDesk() {
        silence(Dependency.TERMINAL_ANSWERS);
        assertEquals("TERMINAL_BROKEN", state().getString("cause"));
        clerk().get("/page/now").then().body(containsString("資格確認端末は戻った"));

        await().untilAsserted(() -> {
            clerk().delete("/desk/trouble").then().statusCode(204);
            assertEquals("NORMAL", state().getString("mode"));
        });

        await().until(() -> TestClinic.frontDoor().taken().stream()
                .anyMatch(entry -> entry.body().contains("\"TROUBLE_RETRACTED\"")
                        && entry.body().contains("\"TERMINAL_BROKEN\"")));
    }

    @Test
    void aCardReadJustNowEndsTheSilenceOfTheTerminalAndOfTheNationalSystem() {
        silence(Dependency.TERMINAL_ANSWERS);
        silence(Dependency.NATIONAL_SYSTEM);
        assertEquals("DEGRADED", state().getString("mode"));
        AtomicInteger card = new AtomicInteger();

        // A breaker hears nothing within a second of its opening: the next card tells it.
        await().pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            drop("9900" + card.incrementAndGet(), LocalDateTime.now(DeskDay.ZONE));
            assertEquals("NORMAL", state().getString("mode"));
        });
    }

    @Test
    void aCardReadBeforeTheSilenceEndsNothing() {
        silence(Dependency.TERMINAL_ANSWERS);
        drop("9911", LocalDateTime.now(DeskDay.ZONE).minusHours(1));

        await().until(() -> state().getList("waiting.coverage.numbers.number").contains("9911"));

        assertEquals("TERMINAL_BROKEN", state().getString("cause"));
    }

    @Test
    void thatTheNationalSystemIsBackIsEnoughToBeSaidAtTheDesk() {
        silence(Dependency.NATIONAL_SYSTEM);
        assertEquals("NATIONAL_SYSTEM_DOWN", state().getString("cause"));
        clerk().get("/page/now").then().body(containsString("国のシステムは戻った"));

        await().untilAsserted(() -> {
            clerk().delete("/desk/trouble").then().statusCode(204);
            assertEquals("NORMAL", state().getString("mode"));
        });

        clerk().get("/page/now").then().body(not(containsString("国のシステムは戻った")));
        await().until(() -> TestClinic.frontDoor().taken().stream()
                .anyMatch(entry -> entry.body().contains("\"TROUBLE_RETRACTED\"")
                        && entry.body().contains("\"NATIONAL_SYSTEM_DOWN\"")));
    }

    /** The message does not say that the card has no 暗証番号; whoever switched 目視確認 on did. */
    @Test
    void theClusterIsToldOfACardWithoutAPin() {
        clerk().body(Map.of("reason", "PINLESS_CARD", "presence", "PRESENT", "card", "PINLESS_CARD"))
                .put("/desk/visual")
                .then()
                .statusCode(200);
        clerk().post("/desk/visual/looked").then().statusCode(200);
        drop("9921", LocalDateTime.now(DeskDay.ZONE));
        await().until(() -> state().getList("waiting.coverage.numbers.number").contains("9921"));
        drop("9922", LocalDateTime.now(DeskDay.ZONE));
        await().until(() -> state().getList("waiting.coverage.numbers.number").contains("9922"));

        await().untilAsserted(() -> {
            assertTrue(told("9921").contains("pinless=true"), told("9921"));
            assertTrue(!told("9922").isEmpty() && !told("9922").contains("pinless"), told("9922"));
        });
    }

    /** How the cluster was told of the card with this number. */
    private static String told(String number) {
        String visitId = state().getString("waiting.find { it.coverage?.numbers?.number == '" + number + "' }.visitId");
        return TestClinic.frontDoor().observations().stream()
                .filter(seen -> seen.contains("visitId=" + visitId))
                .findFirst()
                .orElse("");
    }

    /** A card's result of this moment falls into the folder. */
    private static void drop(String number, LocalDateTime executedAt) {
        Path file = TestClinic.face().resolve("OQSsiquc01res_face_" + number + "_20261120090000.xml");
        String result = "<XmlMsg><MessageHeader><ProcessExecutionTime>"
                + executedAt.format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss"))
                + "</ProcessExecutionTime><QualificationConfirmationDate>20261120</QualificationConfirmationDate>"
                + "<MedicalInstitutionCode>1311234569</MedicalInstitutionCode></MessageHeader><MessageBody>"
                + "<QualificationValidity>1</QualificationValidity><ResultList>"
                + "<ResultOfQualificationConfirmation>" + PERSON.replace(NUMBER, number)
                + "</ResultOfQualificationConfirmation></ResultList></MessageBody></XmlMsg>";
        try {
            Files.createDirectories(TestClinic.face());
            Files.writeString(file, result);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static long observed(String visitId) {
        return TestClinic.frontDoor().observations().stream()
                .filter(seen -> seen.contains("visitId=" + visitId))
                .count();
    }

    @Test
    void numbersAreAnsweredByTheTerminalWhileTheClusterIsAwayAndToldToItAfterwards() {
        TestClinic.toCluster().refuse();
        String visitId = clerk().body(Map.of("insurerNumber", "06139000", "number", NUMBER, "birthDate", "1954-03-26"))
                .post("/desk/checks")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("KNOWN"))
                .body("validity", equalTo("VALID"))
                .body("checkId", nullValue())
                .body("copay.percent", equalTo(20))
                .body("canTake", equalTo(true))
                .extract()
                .path("visitId");
        clerk().body(Map.of("visitId", visitId, "basis", "ONLINE_CHECK"))
                .post("/desk/visits")
                .then()
                .statusCode(201);
        assertEquals(0, observed(visitId));
        await().untilAsserted(() -> clerk().get("/page/now")
                .then()
                .body(containsString("held-up"))
                .body(containsString("資格確認ができます。中央につながらない")));

        TestClinic.toCluster().mend();

        await().untilAsserted(() -> assertEquals(1, observed(visitId)));
        assertTrue(TestClinic.frontDoor().questions().stream()
                .noneMatch(question -> NUMBER.equals(question.path("number").asText())));
    }

    @Test
    void anAnswerTheClusterDoesNotTakeIsShownAtTheDeskAndToldAgainFromThere() {
        TestClinic.frontDoor().refuseObservations(true);
        String visitId = clerk().body(Map.of("insurerNumber", "06139000", "number", NUMBER, "birthDate", "1954-03-26"))
                .post("/desk/checks")
                .jsonPath()
                .getString("visitId");

        String shown = "find { it.visitId == '" + visitId + "' }";
        await().untilAsserted(() -> clerk().get("/desk/parked")
                .then()
                .body(shown + ".type", equalTo("OBSERVATION"))
                .body(shown + ".code", equalTo("constraint-violated"))
                .body(shown + ".typeLabel", equalTo("国のシステムの回答の報告")));
        assertEquals(0, observed(visitId));

        TestClinic.frontDoor().refuseObservations(false);
        int number = clerk().get("/desk/parked").jsonPath().getInt(shown + ".sequence");
        clerk().post("/desk/parked/" + number + "/repair").then().statusCode(204);

        await().untilAsserted(() -> assertEquals(1, observed(visitId)));
        clerk().get("/desk/parked").then().body(shown, nullValue());
    }

    @Test
    void aCardsResultIsTheAnswerItself() {
        drop("665544", LocalDateTime.now(DeskDay.ZONE));

        await().untilAsserted(() -> assertEquals(
                "VALID", state().getString("waiting.find { it.coverage?.numbers?.number == '665544' }.validity")));

        String visitId = state().getString("waiting.find { it.coverage?.numbers?.number == '665544' }.visitId");
        await().untilAsserted(() -> assertEquals(1, observed(visitId)));
        assertTrue(terminal.asked().isEmpty());
    }
}
