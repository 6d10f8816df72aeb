package jp.madoguchi.gateway.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.proof;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 無効と答えられた資格確認書: the desk goes on with what is open below it, and with another one. */
@QuarkusTest
@WithTestResource(TestClinic.class)
class RefutedCertificateTest {
    @TestHTTPResource("/")
    URI address;

    @BeforeEach
    void healthy() {
        DeskApi.awaitHealthy();
        DeskApi.sendEverybodyAway();
    }

    @AfterEach
    void leave() {
        DeskApi.sendEverybodyAway();
    }

    private static String checked(String validity) {
        TestClinic.frontDoor().answer("66666", DeskApi.NOT_FOUND.replace("NOT_FOUND", validity));
        return clerk().body(Map.of(
                        "insurerNumber", "06139000", "symbol", "9550", "number", "66666", "birthDate", "1970-03-26"))
                .post("/desk/checks")
                .then()
                .statusCode(200)
                .body("instruction.steps.step", hasItem("ANOTHER_CERTIFICATE"))
                .extract()
                .path("visitId");
    }

    private static Map<String, Object> certificate(String visitId, String number) {
        Map<String, Object> body = proof("ELIGIBILITY_CERTIFICATE", "見本 失効");
        body.remove("couldNotAsk");
        body.put("visitId", visitId);
        body.put("card", "NO_CARD");
        body.put("shown", Map.of("insurerNumber", "06139000", "symbol", "9550", "number", number));
        return body;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"INVALID", "INVALID_NEWER_EXISTS", "NOT_FOUND"})
    @Covers("DSK-135")
    void whatWasAnsweredSoIsNoProofAndAnotherIs(String validity) {
        String visitId = checked(validity);
        Map<String, Object> same = certificate(visitId, "66666");

        clerk().body(same)
                .post("/desk/visits/preview")
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("missing.rule", contains("DSK-135"))
                .body("instruction.steps.step", hasItem("DECLARATION"))
                .body("instruction.steps.step", not(hasItem("ANOTHER_CERTIFICATE")));
        clerk().body(same).post("/desk/visits").then().statusCode(422).body("findings.rule", contains("DSK-135"));
        clerk().body(certificate(visitId, "77777"))
                .post("/desk/visits")
                .then()
                .statusCode(201)
                .body("visit.copay.clause", equalTo("NOTICE_2_1"));
    }

    @Test
    void theDeskReadsWhyTheCertificateIsNone() {
        checked("INVALID");
        try (DeskBrowser browser = DeskBrowser.open(address)) {
            Page page = browser.desk();
            assertThat(page.locator("article .steps")).containsText("いま番号を確かめたもののほかに資格確認書があれば");
            DeskBrowser.settled(page);
            page.keyboard().press("Enter");
            page.selectOption("#visit [name=card]", "NO_CARD");
            page.fill("[name='patient.name']", "見本 失子");
            page.fill("[name='patient.birthDate']", "S45.3.26");
            page.selectOption("[name='patient.sex']", "FEMALE");
            page.locator("[data-stage='1']").click();
            page.locator("[data-evidence=ELIGIBILITY_CERTIFICATE]").check();
            page.fill("[name='shown.insurerNumber']", "06139000");
            page.fill("[name='shown.symbol']", "9550");
            page.fill("[name='shown.number']", "66666");

            assertThat(page.locator("#preview-missing")).containsText("別のものなら、その番号を控えてください");
            assertThat(page.locator("#preview-steps")).containsText("被保険者資格申立書を、書けるところだけ書いてもらう");
            assertThat(page.locator("#preview-share")).hasText("窓口負担：患者が申し立てた割合。「わからない」なら3割");
            DeskBrowser.picture(page, "wizard-refuted");
        }
    }
}
