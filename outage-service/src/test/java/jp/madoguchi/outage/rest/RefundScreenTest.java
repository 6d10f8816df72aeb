package jp.madoguchi.outage.rest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.SettlementFixture.refund;
import static jp.madoguchi.outage.rest.ConsoleBrowser.picture;
import static jp.madoguchi.testing.Axe.violations;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.RefundPayment;
import jp.madoguchi.contracts.event.RefundRecorded;
import jp.madoguchi.outage.ClaimStandIn;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.outage.domain.VisitFixture;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.Test;

/** 差額の返金: on paper, marked by somebody named, and counted; the record is claim-service's. */
@QuarkusTest
@QuarkusTestResource(ClaimStandIn.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class RefundScreenTest {
    private static final int YEN = 2_100;

    @Inject
    Clock clock;

    @TestHTTPResource("/")
    URI address;

    private final Clinic clinic = Clinic.fresh();
    private final UUID visit = ClaimStandIn.owing(YEN);

    @Test
    void printsTheSlipMarksItPaidAndTakesThatBackWithAReason() {
        try (ConsoleBrowser browser = ConsoleBrowser.open(address)) {
            Page page = browser.page("/console/refund?visit=" + visit, clinic.administrator());
            assertThat(page.locator("#slip")).containsText("新橋 太郎 様");
            assertThat(page.locator("#amounts")).containsText("お支払いいただいた額3,000円（10割）");
            assertThat(page.locator("#amounts .due")).hasText("お返しする額2,100円");
            assertThat(page.locator("#grounds")).containsText("〔保発0710第1号 2(3)〕");
            assertThat(page.locator("#slip")).containsText("新橋診療所☎ 03-0000-0000");
            assertThat(page.locator("#standing")).hasText("未返金 2,100円");
            assertEquals(List.of(), violations(page));
            picture(page, "refund-slip");
            printed(page);

            page.getByText("返金済みにする").click();
            assertThat(page.locator("#standing")).hasText("返金済み 2,100円");
            assertThat(page.locator("#payments")).containsText("tester");
            assertThat(page.locator("#pay")).isHidden();
            assertThat(page.locator("#paying-title")).isFocused();
            assertEquals(List.of(), violations(page));

            page.locator("#payments button").click();
            assertThat(page.locator("#undo [name=reason]")).isFocused();
            assertEquals(List.of(), violations(page));
            page.keyboard().press("Enter");
            assertThat(page.locator("#standing")).hasText("返金済み 2,100円");
            page.locator("#undo [name=reason]").fill("別の受診に記録した");
            page.keyboard().press("Enter");
            assertThat(page.locator("#standing")).hasText("未返金 2,100円");
            assertThat(page.locator("#slip")).containsText("新橋 太郎 様");
            picture(page, "refund-undone");

            assertEquals(List.of(), browser.complaints());
            for (String url : browser.urls()) {
                String plain = URLDecoder.decode(url, StandardCharsets.UTF_8);
                assertTrue(List.of("新橋", "太郎", "2100").stream().noneMatch(plain::contains), plain);
            }
        }
    }

    private static void printed(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#slip")).isVisible();
        assertThat(page.locator("#paying")).isHidden();
        assertThat(page.locator("header")).isHidden();
        picture(page, "refund-printed");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    void showsItBesideTheVisitAndCountsItOnTheBoard() {
        Wire.send(Visits.visit(clinic, visit, VisitFixture.taro("東京都港区", null), Cause.LINE_DOWN, null));
        Visits.awaitHeld(clinic, visit.toString());
        board(0, 0);
        Wire.send(refund(clinic.code(), visit, 1, 300));
        await().untilAsserted(() -> Visits.list(clinic).body("visits[0].settlement.refund.text", is("未返金 2,100円")));
        board(1, 0);

        RefundRecorded paid = recorded(2, YEN);
        Wire.send(paid);
        Wire.send(recorded(1));
        Wire.send(paid);
        await().untilAsserted(() -> Visits.list(clinic)
                .body("visits[0].settlement.refund.text", is("返金済み 2,100円"))
                .body("visits[0].settlement.refund.payments.account", is(List.of("kanri"))));
        board(0, 1);
        given().auth()
                .oauth2(clinic.administrator())
                .get("/held-visits/" + visit)
                .then()
                .body("visit.settlement.refund.paidYen", is(YEN));

        Wire.send(refund(clinic.code(), visit, 2, 400));
        await().untilAsserted(
                        () -> Visits.list(clinic).body("visits[0].settlement.refund.text", is("返金済み 2,100円、残り 700円")));
        board(1, 1);

        Wire.send(recorded(3));
        await().untilAsserted(() -> Visits.list(clinic).body("visits[0].settlement.refund.text", is("未返金 2,800円")));
        board(1, 0);
        showsItInTheList();
    }

    private void showsItInTheList() {
        try (ConsoleBrowser browser = ConsoleBrowser.open(address)) {
            Page page = browser.page("/console/reconciliation", clinic.administrator());
            assertThat(page.locator("#visits")).isVisible();
            page.navigate(address.resolve("/operations").toString());
            assertThat(page.locator("#totals")).containsText("差額の未返金1");
            assertThat(page.locator("#totals")).containsText("返金（本日）0");
        }
    }

    @Test
    void handsOnWhatClaimServiceRefuses() {
        ask(visit).statusCode(200).header("Cache-Control", is("no-store"));
        pay(visit, 2).statusCode(409).contentType("application/problem+json").body("code", is("refund-outdated"));
        ask(UUID.randomUUID()).statusCode(404).body("code", is("not-found"));
        pay(visit, 0).statusCode(400);
    }

    @Test
    void saysThatItCouldNotAsk() {
        ask(ClaimStandIn.owing(503)).statusCode(503).body("code", is("dependency-unavailable"));
        ask(ClaimStandIn.owing(401)).statusCode(503).body("code", is("dependency-unavailable"));
    }

    private ValidatableResponse ask(UUID of) {
        return given().auth()
                .oauth2(clinic.administrator())
                .get("/held-visits/" + of + "/refund")
                .then();
    }

    private ValidatableResponse pay(UUID of, int answer) {
        return given().auth()
                .oauth2(clinic.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of("answer", answer, "paidOn", "2026-11-21"))
                .put("/held-visits/" + of + "/refund/payment")
                .then();
    }

    private void board(int due, int paid) {
        given().auth()
                .oauth2(clinic.administrator())
                .get("/board")
                .then()
                .statusCode(200)
                .body("lines[0].refundsDue", is(due))
                .body("lines[0].refundsPaid", is(paid))
                .body("totals.refundsDue", is(due));
    }

    /** What claim-service says was handed back today. */
    private RefundRecorded recorded(int version, int... yen) {
        Instant at = clock.instant();
        return new RefundRecorded(
                new UUID(4, 1),
                visit,
                clinic.code(),
                version,
                IntStream.of(yen)
                        .mapToObj(one -> new RefundPayment(new UUID(9, one), 1, one, LocalDate.now(clock), "kanri", at))
                        .toList(),
                at);
    }
}
