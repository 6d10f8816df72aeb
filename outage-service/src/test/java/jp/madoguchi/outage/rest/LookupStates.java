package jp.madoguchi.outage.rest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.ReferenceNumberDecided;
import jp.madoguchi.contracts.event.ReferenceNumberDecision;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.outage.domain.VisitFixture;
import jp.madoguchi.web.Roles;

/** 照会の画面の状態: every answer of the lookup, and every refusal. */
final class LookupStates {
    private static final String LOOKUP = "/console/lookup";
    private static final String SEARCHED_ALREADY =
            "insert into lookup (id, institution, grant_id, confirmation_date, candidates, account, asked_at)"
                    + " select gen_random_uuid(), ?, ?::uuid, current_date, '[]', 'tester', now()"
                    + " from generate_series(1, 1000)";

    private LookupStates() {}

    static List<ScreenState> all() {
        return List.of(
                new ScreenState("lookup: nothing typed", stage -> stage.admin(LOOKUP)),
                new ScreenState("lookup: what is missing", LookupStates::missing),
                new ScreenState(
                        "lookup: came after the recovery",
                        stage -> told(enter(stage.lookup("画面 一")), "#offers button")),
                new ScreenState("lookup: nobody", stage -> told(stage.searched("画面 無"), "#message")),
                new ScreenState("lookup: one, valid", stage -> stage.detail("画面 一")),
                new ScreenState("lookup: one, lost", stage -> told(stage.detail("画面 失"), ".answer.INVALID")),
                new ScreenState("lookup: two to five", LookupStates::twoTaros),
                new ScreenState("lookup: more than five", stage -> refused(stage.searched("画面 六郎"))),
                new ScreenState("lookup: protected", LookupStates::protectedPerson),
                new ScreenState("lookup: protected, by name and place alone", stage -> stage.detail("画面 守")),
                new ScreenState("lookup: wider step offered", stage -> told(stage.searched("画面 高子"), "#offers button")),
                new ScreenState("lookup: wider step taken", LookupStates::wider),
                new ScreenState("lookup: no grant", stage -> enter(stage.typed("画面 一"))),
                new ScreenState("lookup: limit reached", LookupStates::limit),
                new ScreenState("lookup: grant ended meanwhile", LookupStates::ended),
                new ScreenState("lookup: no answer", LookupStates::cutOff),
                new ScreenState("lookup: number being edited", stage -> edited(stage.detail("画面 一"))),
                new ScreenState("lookup: number registered", LookupStates::registered),
                new ScreenState("lookup: number refused", LookupStates::numberRefused),
                new ScreenState("lookup: for a held visit", LookupStates::forAVisit),
                new ScreenState("lookup: methods", LookupStates::methods),
                new ScreenState(
                        "lookup: general account",
                        stage ->
                                told(stage.browser().page(LOOKUP, stage.clinic().token(Roles.GENERAL)), ".banner")));
    }

    private static Page told(Page page, String where) {
        assertThat(page.locator(where).first()).isVisible();
        return page;
    }

    private static Page refused(Page page) {
        return told(page, "#result.bad");
    }

    private static Page enter(Page page) {
        page.keyboard().press("Enter");
        return refused(page);
    }

    private static Page missing(Stage stage) {
        Page page = stage.admin(LOOKUP);
        page.keyboard().press("Enter");
        assertThat(page.locator("#result")).containsText("・");
        return page;
    }

    private static Page twoTaros(Stage stage) {
        Page page = stage.lookup("新橋 太郎");
        page.locator("#year").fill("29");
        page.locator("#month").fill("3");
        page.locator("#day").fill("26");
        page.locator("#address").fill("東京都");
        Stage.stated(page);
        assertThat(page.locator("#candidates tbody tr")).hasCount(2);
        return page;
    }

    private static Page protectedPerson(Stage stage) {
        Page page = stage.lookup("画面 守");
        page.locator("#address").fill("東京都");
        return refused(Stage.stated(page));
    }

    private static Page wider(Stage stage) {
        Page page = stage.searched("画面 高子");
        page.locator("#offers button").first().click();
        assertThat(page.locator("#candidates tbody tr")).hasCount(1);
        return page;
    }

    private static Page limit(Stage stage) {
        String grant = Index.grant(stage.clinic());
        stage.sql(SEARCHED_ALREADY, stage.clinic().code().wire(), grant);
        Page page = Stage.stated(stage.typed("画面 一"));
        assertThat(page.locator("#result")).containsText("上限");
        return page;
    }

    private static Page ended(Stage stage) {
        Page page = twoTaros(stage);
        stage.sql(
                "update activation_grant set state = 'ENDED', ended_at = now() where institution = ?",
                stage.clinic().code().wire());
        page.locator("#candidates button").first().click();
        return refused(page);
    }

    private static Page cutOff(Stage stage) {
        Page page = stage.lookup("画面 一");
        page.context().setOffline(true);
        enter(page);
        page.context().setOffline(false);
        return page;
    }

    private static Page edited(Page page) {
        page.locator("#edit").click();
        assertThat(page.locator("#register")).isVisible();
        return page;
    }

    private static Page registered(Stage stage) {
        Page page = edited(stage.detail("画面 一"));
        page.locator("#reference-number").fill("K-1");
        page.keyboard().press("Enter");
        return told(page, "#registered");
    }

    private static Page numberRefused(Stage stage) {
        registered(stage).context().close();
        String of = "019a9f00-0000-7000-8000-00000000f501";
        String code = stage.clinic().code().wire();
        await().until(() -> Wire.all(EventType.REFERENCE_NUMBER_SET, of).stream()
                .anyMatch(set -> set.path("institution").asText().equals(code)));
        String setAt = Wire.all(EventType.REFERENCE_NUMBER_SET, of).stream()
                .filter(set -> set.path("institution").asText().equals(code))
                .findFirst()
                .orElseThrow()
                .path("setAt")
                .asText();
        Instant at = Instant.parse(setAt);
        Wire.send(new ReferenceNumberDecided(
                stage.clinic().code(), UUID.fromString(of), "K-1", at, ReferenceNumberDecision.TAKEN, null, at));
        await().untilAsserted(
                        () -> Stage.send("GET", stage.clinic().administrator(), "/reference-numbers/refused", Map.of())
                                .body("refused.size()", is(1)));
        return told(stage.admin(LOOKUP), "#refused-numbers p");
    }

    private static Page forAVisit(Stage stage) {
        Index.grant(stage.clinic());
        String visit = Visits.held(stage.clinic(), VisitFixture.taro("東京都足立区皇居裏1", null), null);
        Page page = stage.admin(LOOKUP + "?visit=" + visit);
        assertThat(page.locator("#name")).hasValue(Pattern.compile(".+"));
        page.keyboard().press("Enter");
        return told(page, "#settle");
    }

    private static Page methods(Stage stage) {
        Page page = stage.admin(LOOKUP);
        page.locator("#methods summary").click();
        return told(page, "#methods table");
    }
}
