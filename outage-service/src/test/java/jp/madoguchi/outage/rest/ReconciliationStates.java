package jp.madoguchi.outage.rest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static jp.madoguchi.outage.domain.EnrolleeFixture.numbers;
import static jp.madoguchi.outage.domain.SettlementFixture.refund;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.RefundPayment;
import jp.madoguchi.contracts.event.RefundRecorded;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.ClaimStandIn;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.SameVisitStandIn;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.outage.domain.VisitFixture;
import org.jspecify.annotations.Nullable;

/** 控えた受診の確認と返金の伝票の状態: what waits, the three-way comparison with each outcome, the worklist and the slip. */
final class ReconciliationStates {
    private static final String PAGE = "/console/reconciliation";
    private static final InsuredNumbers MINATO = numbers("06139000", "9550", "54321", "01");
    private static final CoverageFacts FORMER = coverage("06010003", "77", "100", "北海道新聞社健康保険組合", "2016-04-01");
    private static final Copay FULL = new Copay(100, CopayClause.NOTICE_2_3);
    private static final Copay SHOWN = new Copay(30, CopayClause.NOTICE_2_1);
    private static final int YEN = 2_100;

    private ReconciliationStates() {}

    static List<ScreenState> all() {
        return List.of(
                new ScreenState("reconciliation: nothing waits", stage -> told(stage.admin(PAGE), "#none")),
                new ScreenState("reconciliation: waiting", ReconciliationStates::waiting),
                new ScreenState("reconciliation: some settled", ReconciliationStates::settled),
                new ScreenState("reconciliation: nobody found", ReconciliationStates::nobody),
                new ScreenState("reconciliation: said to have no coverage", ReconciliationStates::absent),
                new ScreenState("reconciliation: without a grant", ReconciliationStates::withoutGrant),
                compared(ResolutionKind.REFUND_FULL_CHARGE, FULL, MINATO, null),
                compared(ResolutionKind.RATIO_DIFFERENCE, new Copay(10, CopayClause.NOTICE_2_1), MINATO, null),
                compared(ResolutionKind.CLAIM_CHANGE, SHOWN, null, FORMER),
                compared(ResolutionKind.LEAVE_CLAIM, new Copay(10, CopayClause.NOTICE_2_2), MINATO, null),
                new ScreenState("reconciliation: nothing to decide", ReconciliationStates::nothing),
                new ScreenState("reconciliation: decided, amount asked", stage -> decided(stage, FULL)),
                new ScreenState("reconciliation: amount answered", stage -> answered(stage, UUID.randomUUID())),
                new ScreenState("reconciliation: refunded", ReconciliationStates::refunded),
                new ScreenState("reconciliation: worklist", ReconciliationStates::worklist),
                new ScreenState("reconciliation: typed result", stage -> typing(worklist(stage), "CURRENT")),
                new ScreenState("reconciliation: typed nobody", stage -> typing(worklist(stage), "NOT_FOUND")),
                new ScreenState("reconciliation: typed result refused", ReconciliationStates::typedWrong),
                new ScreenState("reconciliation: file refused", ReconciliationStates::refusedFile),
                new ScreenState("reconciliation: file taken in", ReconciliationStates::takenFile),
                new ScreenState("reconciliation: on assistance", ReconciliationStates::onAssistance),
                new ScreenState("reconciliation: ended as on assistance", ReconciliationStates::endedOnAssistance),
                new ScreenState("reconciliation: taken twice", stage -> takenTwice(stage, "#pairs article")),
                new ScreenState("reconciliation: merged", ReconciliationStates::merged),
                new ScreenState("reconciliation: twice taken or not is unknown", ReconciliationStates::silent),
                new ScreenState("slip: due", stage -> slip(stage, YEN, "#pay")),
                new ScreenState("slip: paid", stage -> paid(slip(stage, YEN, "#pay"))),
                new ScreenState("slip: being undone", ReconciliationStates::undone),
                new ScreenState("slip: of no visit", stage -> slip(stage, 404, "#result.bad")),
                new ScreenState("slip: could not ask", stage -> slip(stage, 503, "#result.bad")));
    }

    private static Page told(Page page, String where) {
        assertThat(page.locator(where).first()).isVisible();
        return page;
    }

    private static Page waiting(Stage stage) {
        Index.grant(stage.clinic());
        Visits.held(stage.clinic(), VisitFixture.taro("東京都", null), null);
        Visits.held(stage.clinic(), VisitFixture.taro(null, null), null);
        Page page = stage.admin(PAGE);
        assertThat(page.locator("#visits tbody tr")).hasCount(2);
        return page;
    }

    private static Page settled(Stage stage) {
        Page page = waiting(stage);
        Visits.held(stage.clinic(), VisitFixture.taro("東京都足立区皇居裏1", null), null);
        page.reload();
        assertThat(page.locator("#visits tbody tr")).hasCount(3);
        page.keyboard().press("F2");
        assertThat(page.locator("#result")).containsText("確認できた受診 1件");
        return opened(page);
    }

    private static Page opened(Page page) {
        page.locator("#done > summary").click();
        return told(page, "#done table");
    }

    private static Page nobody(Stage stage) {
        Index.grant(stage.clinic());
        CardFace unknown = new CardFace("無登 録子", null, LocalDate.of(1961, 2, 3), Sex.FEMALE, "東京都港区", null, null);
        Visits.held(stage.clinic(), unknown, null);
        Page page = stage.admin(PAGE);
        page.keyboard().press("F2");
        assertThat(page.locator("#visits tbody")).containsText("性別は保険者が登録している情報で");
        return page;
    }

    private static Page absent(Stage stage) {
        Page page = nobody(stage);
        page.locator("#visits button").click();
        assertThat(page.locator("#result")).containsText("資格情報なしとしました");
        assertThat(page.locator("#none")).isVisible();
        return page;
    }

    private static Page withoutGrant(Stage stage) {
        Visits.held(stage.clinic(), VisitFixture.taro("東京都", null), null);
        Page page = stage.admin(PAGE);
        assertThat(page.locator("#visits tbody tr")).hasCount(1);
        page.keyboard().press("F2");
        assertThat(page.locator("#result")).containsText("確認を待つ受診 1件");
        return page;
    }

    private static ScreenState compared(
            ResolutionKind kind, Copay copay, @Nullable InsuredNumbers shown, @Nullable CoverageFacts former) {
        return new ScreenState("reconciliation: compare, " + kind, stage -> {
            Page page = comparing(stage, UUID.randomUUID(), copay, shown, former);
            assertThat(page.locator("#resolutions")).containsText(kind.label());
            return page;
        });
    }

    private static Page comparing(
            Stage stage, UUID visit, Copay copay, @Nullable InsuredNumbers shown, @Nullable CoverageFacts former) {
        reconciled(stage, visit, copay, shown, former);
        Page page = opened(stage.admin(PAGE));
        page.getByText("比べる").click();
        return told(page, "#comparison");
    }

    private static void reconciled(
            Stage stage, UUID visit, Copay copay, @Nullable InsuredNumbers shown, @Nullable CoverageFacts former) {
        Index.grant(stage.clinic());
        stage.held(visit, copay, shown, former);
        Visits.reconcile(stage.clinic()).body("reconciled.visitId", is(List.of(visit.toString())));
    }

    private static Page nothing(Stage stage) {
        reconciled(stage, UUID.randomUUID(), SHOWN, MINATO, null);
        return opened(stage.admin(PAGE));
    }

    private static Page decided(Stage stage, Copay copay) {
        Page page = comparing(stage, UUID.randomUUID(), copay, MINATO, null);
        page.keyboard().press("1");
        assertThat(page.locator("#done .settlement")).containsText("金額を計算しています");
        return page;
    }

    private static Page answered(Stage stage, UUID visit) {
        reconciled(stage, visit, FULL, MINATO, null);
        Visits.put(stage.clinic(), visit.toString(), "resolution", Map.of("kind", "REFUND_FULL_CHARGE"))
                .statusCode(200);
        Wire.send(refund(stage.clinic().code(), visit, 1, 291));
        Wire.send(refund(stage.clinic().code(), visit, 2, 300));
        await().untilAsserted(
                        () -> Visits.list(stage.clinic()).body("visits[0].settlement.refund.text", is("未返金 2,100円")));
        Page page = opened(stage.admin(PAGE));
        page.getByText("根拠").click();
        return told(page, "#done .refund");
    }

    private static Page refunded(Stage stage) {
        UUID visit = UUID.randomUUID();
        Page page = answered(stage, visit);
        Instant at = Instant.parse("2026-11-24T01:00:00Z");
        Wire.send(new RefundRecorded(
                new UUID(4, 1),
                visit,
                stage.clinic().code(),
                1,
                List.of(new RefundPayment(UUID.randomUUID(), 2, YEN, LocalDate.of(2026, 11, 24), "kanri", at)),
                at));
        await().untilAsserted(
                        () -> Visits.list(stage.clinic()).body("visits[0].settlement.refund.text", is("返金済み 2,100円")));
        page.reload();
        return told(opened(page), "#done .refund .done");
    }

    private static Page worklist(Stage stage) {
        Page page = waiting(stage);
        page.locator("#worklist > summary").click();
        return told(page, "#sheets article");
    }

    private static Page typing(Page page, String result) {
        page.getByText("結果を入力する").first().click();
        page.locator("#typed [name=result]").selectOption(result);
        return told(page, "#national");
    }

    private static Page typedWrong(Stage stage) {
        Page page = typing(worklist(stage), "NOT_FOUND");
        page.locator("#typed [name=confirmationDate]").fill("2020-01-01");
        page.getByText("この受診の結果にする").click();
        return told(page, "#result.bad");
    }

    private static Page refusedFile(Stage stage) {
        return told(uploaded(stage, "<XmlMsg/>".getBytes(StandardCharsets.UTF_8)), "#result.bad");
    }

    private static Page takenFile(Stage stage) {
        Page page = uploaded(stage, NationalXml.taro(stage.clinic().code(), "1"));
        assertThat(page.locator("#result")).containsText("「事後確認済み」になりました");
        assertThat(page.locator("#visits tbody tr")).hasCount(1);
        return opened(page);
    }

    private static Page onAssistance(Stage stage) {
        Page page = uploaded(stage, NationalXml.taro(stage.clinic().code(), "6"));
        assertThat(page.locator("#result.bad")).containsText("医療扶助の方です");
        return told(page, "#sheets .assistance");
    }

    private static Page endedOnAssistance(Stage stage) {
        Page page = onAssistance(stage);
        page.locator("#sheets .assistance").click();
        assertThat(page.locator("#result")).containsText("「終了」になりました");
        assertThat(page.locator("#visits tbody tr")).hasCount(1);
        return opened(page);
    }

    private static Page uploaded(Stage stage, byte[] file) {
        Page page = worklist(stage);
        page.locator("#sheets input[type=file]").first().setInputFiles(new FilePayload("r.xml", "text/xml", file));
        return page;
    }

    private static Page takenTwice(Stage stage, String where) {
        SameVisitStandIn.suspect(stage.clinic(), UUID.randomUUID(), UUID.randomUUID());
        return told(stage.admin(PAGE), where);
    }

    private static Page merged(Stage stage) {
        Page page = takenTwice(stage, "#pairs article");
        page.locator("#pairs button").first().click();
        page.locator("#merged summary").click();
        page.locator("#merged article button").click();
        return told(page, "#part");
    }

    private static Page silent(Stage stage) {
        SameVisitStandIn.silent(stage.clinic());
        return told(stage.admin(PAGE), "#same-unknown");
    }

    private static Page slip(Stage stage, int yen, String where) {
        return told(stage.admin("/console/refund?visit=" + ClaimStandIn.owing(yen)), where);
    }

    private static Page paid(Page page) {
        page.getByText("返金済みにする").click();
        assertThat(page.locator("#standing")).containsText("返金済み");
        return page;
    }

    private static Page undone(Stage stage) {
        Page page = paid(slip(stage, YEN, "#pay"));
        page.locator("#payments button").click();
        return told(page, "#undo");
    }
}
