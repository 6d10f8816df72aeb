package jp.madoguchi.outage.rest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.madoguchi.contracts.id.JapanTime;
import jp.madoguchi.outage.Index;

/** 利用希望・利用期間の画面の状態: every step of a grant, as the clinic and as the 実施機関 sees it. */
final class GrantStates {
    private static final String GRANTS = "/console/grants";
    private static final String ASKED_A_WEEK_AGO =
            "update activation_grant set requested_at = requested_at - interval '7 days' where id = ?::uuid";
    private static final String OVER =
            "update activation_grant set first_day = current_date - 20, last_day = current_date - 10"
                    + " where id = ?::uuid";
    private static final Pattern CODES = Pattern.compile("[A-Z_]{4,}");

    private GrantStates() {}

    static List<ScreenState> all() {
        return List.of(
                new ScreenState("grants: none", GrantStates::none),
                new ScreenState("grants: wish", stage -> clinic(stage, stage.wish(), "電話確認まで残り")),
                new ScreenState("grants: wish, late", GrantStates::late),
                new ScreenState("grants: called back", stage -> clinic(stage, stage.calledBack(), "利用設定まで残り")),
                new ScreenState("grants: enabled", stage -> clinic(stage, today(stage, 0, 0), "今日まで")),
                new ScreenState("grants: enabled for days", stage -> clinic(stage, today(stage, 0, 3), "残り3日")),
                new ScreenState(
                        "grants: enabled from tomorrow", stage -> clinic(stage, today(stage, 1, 2), "開始まであと1日")),
                new ScreenState("grants: ended", GrantStates::ended),
                new ScreenState("grants: report", GrantStates::report),
                new ScreenState("grants: report overdue", GrantStates::overdue),
                new ScreenState("grants: by the body itself", GrantStates::byTheBody),
                new ScreenState("grants, body: call back to a number on file", GrantStates::onFile),
                new ScreenState("grants, body: no number on file", stage -> body(stage, stage.wish(), "登録されていません")),
                new ScreenState("grants, body: days to set", stage -> body(stage, stage.calledBack(), "利用設定をする")),
                new ScreenState("grants, body: days refused", GrantStates::refused));
    }

    private static String today(Stage stage, int from, int until) {
        LocalDate today = LocalDate.now(JapanTime.ZONE);
        return stage.enabled(today.plusDays(from), today.plusDays(until));
    }

    private static Page none(Stage stage) {
        Page page = stage.admin(GRANTS);
        assertThat(page.locator("#none")).isVisible();
        return page;
    }

    private static Page clinic(Stage stage, String grant, String words) {
        return words(stage.admin(GRANTS), grant, words);
    }

    private static Page body(Stage stage, String grant, String words) {
        return words(stage.body(GRANTS), grant, words);
    }

    /** In words and in no code. */
    private static Page words(Page page, String grant, String words) {
        Locator row = row(page, grant);
        assertThat(row).containsText(words);
        assertThat(row).not().containsText(CODES);
        return page;
    }

    private static Locator row(Page page, String grant) {
        return page.locator("#grants tbody tr")
                .filter(new Locator.FilterOptions().setHas(page.locator("[data-clock='" + grant + "']")));
    }

    private static Page late(Stage stage) {
        String grant = stage.wish();
        stage.sql(ASKED_A_WEEK_AGO, grant);
        return clinic(stage, grant, "超過しています");
    }

    private static Page ended(Stage stage) {
        String grant = today(stage, 0, 0);
        stage.step(grant, "end", Map.of());
        return clinic(stage, grant, "利用終了");
    }

    private static Page report(Stage stage) {
        Page page = clinic(stage, today(stage, 0, 0), "利用報告書");
        page.locator("#grants button", new Page.LocatorOptions().setHasText("利用報告書"))
                .click();
        assertThat(page.locator("#report-text")).containsText("システム障害時機能の利用報告");
        return page;
    }

    private static Page overdue(Stage stage) {
        String grant = today(stage, 0, 0);
        stage.sql(OVER, grant);
        return clinic(stage, grant, "日超過");
    }

    private static Page byTheBody(Stage stage) {
        return clinic(stage, Index.grant(stage.clinic()), "実施機関による利用開始設定");
    }

    private static Page onFile(Stage stage) {
        stage.register();
        return body(stage, stage.wish(), "届出の番号 03-0000-0000");
    }

    private static Page refused(Stage stage) {
        String grant = stage.calledBack();
        Page page = body(stage, grant, "利用設定をする");
        row(page, grant).locator("input").last().fill("2020-01-01");
        row(page, grant).getByText("利用設定をする").click();
        assertThat(page.locator("#result.bad")).isVisible();
        return page;
    }
}
