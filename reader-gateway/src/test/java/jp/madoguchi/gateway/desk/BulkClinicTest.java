package jp.madoguchi.gateway.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.testing.Axe.violations;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.id.JapanTime;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TerminalSimulator;
import jp.madoguchi.gateway.clinic.TestClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 一括照会 at the desk: asked for by whoever keeps the bookings, shown on the page, and told to the cluster. */
@QuarkusTest
@TestProfile(BulkClinicTest.Asking.class)
@WithTestResource(TestClinic.class)
class BulkClinicTest {
    private static final String PERSON = "<InsurerNumber>06139000</InsurerNumber>"
            + "<InsuredIdentificationNumber>445566</InsuredIdentificationNumber><Name>予約　花子</Name>"
            + "<Sex1>2</Sex1><Birthdate>19540326</Birthdate>"
            + "<PersonalFamilyClassification>1</PersonalFamilyClassification>"
            + "<InsuredCardClassification>01</InsuredCardClassification>"
            + "<InsuredCardValidDate>20240401</InsuredCardValidDate>";

    private static final LocatorAssertions.ContainsTextOptions SLOWLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @TestHTTPResource("/")
    URI address;

    private TerminalSimulator terminal;

    /** The terminal is the one who answers, and is asked for many at once. */
    public static class Asking implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.source",
                    "TERMINAL",
                    "gateway.rules.choices.TRM-121",
                    "ON",
                    "gateway.terminal.bulk.ask-again",
                    "200ms");
        }
    }

    @BeforeEach
    void open() {
        terminal = new TerminalSimulator(TestClinic.terminal());
        terminal.knows("445566", "1", PERSON);
        DeskApi.awaitHealthy();
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    private static Map<String, Object> list(UUID id, LocalDate day, String... numbers) {
        return Map.of(
                "bulkCheckId",
                id.toString(),
                "visitDate",
                day.toString(),
                "bookings",
                List.of(numbers).stream()
                        .map(number -> Map.of(
                                "bookingId",
                                "yoyaku-" + number,
                                "insurerNumber",
                                "06139000",
                                "number",
                                number,
                                "birthDate",
                                "S29.3.26"))
                        .toList());
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(JapanTime.ZONE).plusDays(1);
    }

    @Test
    void isAskedOnceShownAtTheDeskAndToldToTheCluster() {
        UUID id = UUID.randomUUID();
        int before = TestClinic.frontDoor().observations().size();
        clerk().body(list(id, tomorrow(), "445566", "777777"))
                .post("/desk/bulk-checks")
                .then()
                .statusCode(201)
                .body("bookings", equalTo(2));

        String own = "find { it.bulkCheckId == '" + id + "' }";
        await().untilAsserted(() -> clerk().get("/desk/bulk-checks").then().body(own + ".state", equalTo("ANSWERED")));
        clerk().get("/desk/bulk-checks")
                .then()
                .body(own + ".results.validity", hasItems("VALID", "NOT_FOUND"))
                .body(own + ".results[1].label", equalTo("資格情報なし"));
        clerk().get("/page/bulk-checks")
                .then()
                .statusCode(200)
                .body(containsString("完了しました"))
                .body(containsString("yoyaku-777777"))
                .body(not(containsString("yoyaku-445566")))
                .body(not(containsString("予約　花子")));
        await().untilAsserted(() ->
                assertEquals(before + 2, TestClinic.frontDoor().observations().size()));
        clerk().body(list(id, tomorrow(), "445566", "777777"))
                .post("/desk/bulk-checks")
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        clerk().body(list(id, tomorrow(), "445566"))
                .post("/desk/bulk-checks")
                .then()
                .statusCode(409)
                .body("code", equalTo("bulk-check-conflict"));
    }

    @Test
    void aListThatBreaksARuleIsRefusedWithEveryFinding() {
        clerk().body(list(UUID.randomUUID(), tomorrow().minusDays(2), "1", "1"))
                .post("/desk/bulk-checks")
                .then()
                .statusCode(422)
                .body("findings.rule", hasItems("DSK-141", "DSK-143"));
    }

    @Test
    void theBookingsAreCopiedOutOfATableAndFollowedOnThePage() {
        try (DeskBrowser browser = DeskBrowser.open(address)) {
            Page page = browser.desk();
            page.click("#bulk summary");
            page.fill("#bookings [name=visitDate]", tomorrow().toString());
            page.fill(
                    "#bookings [name=bookings]",
                    "t-1\t06139000\t\t445566\t\tS29.3.26\nt-2,06139000,,777777,,1954-03-26\n");
            assertEquals(List.of(), violations(page));

            page.click("#bookings button");

            assertThat(page.locator("#result")).containsText("頼みました");
            assertThat(page.locator("#bulk-checks")).containsText("完了しました", SLOWLY);
            page.locator("#bulk-checks summary").last().click();
            assertThat(page.locator("#bulk-checks")).containsText("t-2：資格情報なし");
            assertEquals(List.of(), violations(page));
        }
    }
}
