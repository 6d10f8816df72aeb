package jp.madoguchi.gateway.desk;

import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.state;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.gateway.domain.DeskDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestClinic.class)
class CardIntakeTest {
    @BeforeEach
    void healthy() {
        DeskApi.awaitHealthy();
        TestClinic.frontDoor().answer("12345", DeskApi.VALID);
    }

    static String face(String number, String encoding) {
        return face(number, encoding, LocalDate.now(DeskDay.ZONE));
    }

    private static String face(String number, String encoding, LocalDate day) {
        String before = "</ArbitraryFileIdentifier></MessageHeader><MessageBody>";
        String after = "</InsuredIdentificationNumber></ResultOfQualificationConfirmation></ResultList>";
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><XmlMsg><MessageHeader>"
                + "<QualificationConfirmationDate>" + day.format(DateTimeFormatter.BASIC_ISO_DATE)
                + "</QualificationConfirmationDate>"
                + "<MedicalInstitutionCode>1311234569</MedicalInstitutionCode><ArbitraryFileIdentifier>"
                + UUID.randomUUID()
                + before
                + "<QualificationValidity>1</QualificationValidity>"
                + "<ResultList><ResultOfQualificationConfirmation><Name>新橋　一郎</Name><Sex1>1</Sex1>"
                + "<Birthdate>19800102</Birthdate><InsurerNumber>06139000</InsurerNumber>"
                + "<InsuredCardSymbol>9550</InsuredCardSymbol><InsuredIdentificationNumber>" + number
                + after
                + "</MessageBody></XmlMsg>";
    }

    static Path file(String name) {
        return TestClinic.face().resolve("OQSsiquc01res_face_" + name + "_20261120090000.xml");
    }

    private static List<String> waiting() {
        return state().getList("waiting.visitId");
    }

    private static String newcomer(List<String> before) {
        List<String> now = waiting();
        now.removeAll(before);
        assertEquals(1, now.size());
        return now.get(0);
    }

    private static void awaitTaken(String name) {
        await().until(() -> !Files.exists(file(name)));
    }

    private static int parked() {
        return state().getList("parkedFiles").size();
    }

    @Test
    void aCardOnTheReaderIsAnsweredAndTakenWithOneKey() throws IOException {
        List<String> before = waiting();
        Files.write(file("sjis"), face("12345", "Shift_JIS").getBytes(Charset.forName("windows-31j")));

        await().untilAsserted(
                        () -> assertEquals("VALID", shown(newcomer(before)).getString("validity")));

        String visitId = newcomer(before);
        assertEquals("CARD", shown(visitId).getString("method"));
        assertEquals(true, shown(visitId).getBoolean("canTake"));
        clerk().body(Map.of("visitId", visitId, "basis", "ONLINE_CHECK"))
                .post("/desk/visits")
                .then()
                .statusCode(201);
        assertEquals(before, waiting());
        assertTrue(TestClinic.frontDoor().questions().stream()
                .anyMatch(question -> "CARD".equals(question.path("method").asText())
                        && "VALID".equals(question.path("observedValidity").asText())
                        && visitId.equals(question.path("visitId").asText())));
    }

    /** The terminal's clock stands on another day than the desk's. */
    @ParameterizedTest(name = "{0} days on")
    @CsvSource({"-1,201", "1,422"})
    void aResultOfAnotherDayIsTakenOnAPersonsWordAlone(int days, int status) throws IOException {
        List<String> before = waiting();
        LocalDate today = LocalDate.now(DeskDay.ZONE);
        LocalDate read = today.plusDays(days);
        Files.writeString(file("day" + days), face("12345", "UTF-8", read));
        await().untilAsserted(
                        () -> assertEquals("VALID", shown(newcomer(before)).getString("validity")));
        String visitId = newcomer(before);
        clerk().get("/page/front?visit=" + visitId).then().body(containsString("value=\"" + read + "\""));

        clerk().body(Map.of("visitId", visitId, "basis", "ONLINE_CHECK"))
                .post("/desk/visits")
                .then()
                .statusCode(422)
                .body("findings.rule", hasItem("DSK-129"));
        clerk().body(Map.of("visitId", visitId, "basis", "ONLINE_CHECK", "confirmationDate", read.toString()))
                .post("/desk/visits")
                .then()
                .statusCode(status);

        if (status != 201) {
            clerk().body(Map.of("visitId", visitId, "basis", "ONLINE_CHECK", "confirmationDate", today.toString()))
                    .post("/desk/visits")
                    .then()
                    .statusCode(201)
                    .body("visit.confirmationDate", equalTo(today.toString()));
        }
    }

    @Test
    void aResultOfTodayAsksForNoDay() throws IOException {
        List<String> before = waiting();
        Files.writeString(file("today"), face("12345", "UTF-8"));
        awaitTaken("today");
        String visitId = newcomer(before);

        clerk().get("/page/front?visit=" + visitId).then().body(not(containsString("front-day")));
        clerk().delete("/desk/checks/" + visitId).then().statusCode(204);
    }

    @Test
    void theSameFileUnderAnotherNameIsNoSecondPatient() throws IOException {
        List<String> before = waiting();
        byte[] content = face("12345", "UTF-8").getBytes(StandardCharsets.UTF_8);
        Files.write(file("once"), content);
        awaitTaken("once");
        Files.write(file("twice"), content);
        awaitTaken("twice");

        String visitId = newcomer(before);
        clerk().delete("/desk/checks/" + visitId).then().statusCode(204);
    }

    @Test
    void aHalfWrittenFileIsWaitedFor() throws IOException {
        List<String> before = waiting();
        int parkedBefore = parked();
        String content = face("12345", "UTF-8");
        Files.writeString(file("slow"), content.substring(0, 200));
        await().during(Duration.ofMillis(700)).untilAsserted(() -> assertEquals(parkedBefore, parked()));
        Files.writeString(file("slow"), content.substring(200), StandardOpenOption.APPEND);

        await().untilAsserted(
                        () -> assertEquals("KNOWN", shown(newcomer(before)).getString("outcome")));
        assertEquals(parkedBefore, parked());
        clerk().delete("/desk/checks/" + newcomer(before)).then().statusCode(204);
    }

    @Test
    void aMalformedFileIsParkedShownAndHarmsNothing() throws IOException {
        List<String> before = waiting();
        int parkedBefore = parked();
        Files.writeString(file("broken"), "<XmlMsg><Message");
        Files.writeString(file("bomb"), "<!DOCTYPE x [<!ENTITY a \"b\">]><XmlMsg>&a;</XmlMsg>");
        Files.writeString(file("good"), face("12345", "UTF-8"));

        await().untilAsserted(() -> assertEquals(parkedBefore + 2, parked()));
        await().untilAsserted(
                        () -> assertEquals("KNOWN", shown(newcomer(before)).getString("outcome")));

        List<String> reasons = state().getList("parkedFiles.reason");
        assertTrue(reasons.containsAll(List.of("doctype", "not-well-formed")), reasons.toString());
        clerk().delete("/desk/checks/" + newcomer(before)).then().statusCode(204);
    }

    private static JsonPath shown(String visitId) {
        JsonPath state = state();
        state.setRootPath("waiting.find { it.visitId == '" + visitId + "' }");
        return state;
    }
}
