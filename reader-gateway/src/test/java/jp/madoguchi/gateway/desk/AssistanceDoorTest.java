package jp.madoguchi.gateway.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.visit;
import static jp.madoguchi.testing.Axe.violations;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TestClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 医療券での受付, from the form to the fact. */
@QuarkusTest
@WithTestResource(TestClinic.class)
class AssistanceDoorTest {
    private static final Map<String, Object> TICKET = Map.of("payerNumber", "１２１３００１９", "recipientNumber", "1234566");
    private static final String UNREGISTERED =
            DeskApi.NOT_FOUND.replace("\"validity\":\"NOT_FOUND\"", "\"validity\":\"VALID_UNREGISTERED\"");

    @TestHTTPResource("/")
    URI address;

    @BeforeEach
    @AfterEach
    void healthy() {
        DeskApi.awaitHealthy();
        DeskApi.sendEverybodyAway();
    }

    private static String checked() {
        TestClinic.frontDoor().answer("77777", UNREGISTERED);
        return clerk().body(Map.of("insurerNumber", "06139000", "number", "77777", "birthDate", "1980-01-02"))
                .post("/desk/checks")
                .path("visitId");
    }

    private static Map<String, Object> onTicket(String name) {
        Map<String, Object> body = visit("ASSISTANCE_TICKET", name);
        body.put("card", "NO_CARD");
        body.put("ticket", TICKET);
        body.remove("couldNotAsk");
        return body;
    }

    @Test
    void takesWhoHasNothingButATicket() {
        Map<String, Object> body = onTicket("見本 医療");

        clerk().body(body)
                .post("/desk/visits/preview")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("instruction.id", equalTo("CAUSE-NOTHING_PRESENTED/ASSISTANCE"))
                .body("instruction.steps.leadsTo", contains("ASSISTANCE_TICKET"));
        clerk().body(body)
                .post("/desk/visits")
                .then()
                .statusCode(201)
                .body("visit.basisLabel", equalTo("医療券・調剤券"))
                .body("visit.couldNotAsk", equalTo("NOTHING_PRESENTED"))
                .body("visit.certificateIssued", equalTo(false))
                .body("visit.ticket.payerNumber", equalTo("12130019"))
                .body("visit.ticket.recipientNumber", equalTo("1234566"))
                .body("visit.copay.percent", equalTo(0))
                .body("visit.copay.label", equalTo("医療券の本人支払額"))
                .body("visit.copay.clause", equalTo("PUBLIC_ASSISTANCE"));
        clerk().accept(ContentType.HTML)
                .get("/print/charge/" + body.get("visitId"))
                .then()
                .statusCode(200)
                .body(containsString("医療扶助（生活保護）により受け付けました"));
    }

    @Test
    void sendsTheNumbersOnceAndKnowsARepeat() {
        Map<String, Object> body = onTicket("見本 再送");

        clerk().body(body).post("/desk/visits").then().statusCode(201);
        clerk().body(body).post("/desk/visits").then().statusCode(200);
        String fact = "\"ticket\":{\"payerNumber\":\"12130019\",\"recipientNumber\":\"1234566\"}";
        await().untilAsserted(() -> assertEquals(
                1,
                TestClinic.frontDoor().taken().stream()
                        .filter(entry -> entry.body().contains(fact)
                                && entry.body().contains(String.valueOf(body.get("visitId"))))
                        .count()));
        body.remove("ticket");
        clerk().body(body).post("/desk/visits").then().statusCode(422).body("findings.rule", contains("DSK-131"));
    }

    @Test
    void takesWhomTheAnswerNamesBeforeTheTicketIsThere() {
        Map<String, Object> body = visit("ASSISTANCE_TICKET", "見本 未登録");
        body.put("visitId", checked());
        body.remove("couldNotAsk");

        clerk().body(body)
                .post("/desk/visits")
                .then()
                .statusCode(201)
                .body("visit.validity", equalTo("VALID_UNREGISTERED"))
                .body("visit.ticket", nullValue())
                .body("visit.copay.percent", equalTo(0));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "12130018,1234566,public-payer-number-check-digit",
        "54016027,1234566,assistance-ticket-law",
        "12130019,1234567,public-recipient-number-check-digit",
    })
    void refusesWhatIsNoTicket(String payer, String recipient, String rule) {
        Map<String, Object> body = visit("ASSISTANCE_TICKET", "見本 誤記");
        body.put("ticket", Map.of("payerNumber", payer, "recipientNumber", recipient));

        clerk().body(body).post("/desk/visits").then().statusCode(400).body("findings.rule", hasItem(rule));
    }

    @Test
    void theFormOffersTheTicketAndNamesTheHalfThatIsMissing() {
        checked();
        try (DeskBrowser browser = DeskBrowser.open(address)) {
            Page page = browser.desk();
            assertThat(page.locator("article .answer")).containsText("資格（有効・未登録）");
            assertThat(page.locator("article .steps li").first()).containsText("医療券・調剤券を見せてもらい");
            DeskBrowser.settled(page);

            page.keyboard().press("Enter");

            assertThat(page.locator("[data-evidence=ASSISTANCE_TICKET]")).isChecked();
            page.locator("[data-stage='0']").click();
            page.selectOption("#visit [name=card]", "MY_NUMBER_CARD");
            page.fill("[name='patient.name']", "見本 扶助");
            page.fill("[name='patient.birthDate']", "1980-01-02");
            page.selectOption("[name='patient.sex']", "FEMALE");
            page.locator("[data-stage='1']").click();
            assertThat(page.locator("#preview-missing")).hasText("ありません。保存できます");
            page.fill("[name='ticket.payerNumber']", "12130019");
            assertThat(page.locator("#preview-missing")).hasText("医療券の受給者番号");
            page.fill("[name='ticket.recipientNumber']", "1234566");
            assertThat(page.locator("#preview-missing")).hasText("ありません。保存できます");
            assertThat(page.locator("#preview-share")).containsText("医療券の本人支払額");
            assertEquals(List.of(), violations(page));
            DeskBrowser.picture(page, "assistance-ticket");
            page.keyboard().press("Control+Enter");

            assertThat(page.locator("#result")).containsText("保存しました：見本 扶助　窓口負担 医療券の本人支払額");
        }
    }
}
