package jp.madoguchi.outage.rest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.toList;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.event.GatewayStatusChanged;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.web.Roles;

/** 運用ボード・障害の状況・監視・メニューの状態. */
final class BoardStates {
    private static final String BOARD = "/operations";
    private static final String INCIDENTS = "/console/incidents";
    private static final String ASKED_A_WEEK_AGO =
            "update activation_grant set requested_at = requested_at - interval '7 days' where id = ?::uuid";

    private BoardStates() {}

    static List<ScreenState> all() {
        Stream<ScreenState> told = Stream.of(IncidentScope.values())
                .map(scope -> new ScreenState("incidents: told of " + scope, stage -> telling(stage, scope)));
        Stream<ScreenState> menus = Stream.of(
                        Roles.GENERAL,
                        Roles.MEDICAL_VIEWER,
                        Roles.ADMINISTRATOR,
                        Roles.IMPLEMENTING_BODY,
                        Roles.OPERATOR)
                .map(role -> new ScreenState(
                        "menu: " + role,
                        stage -> stage.browser().page("/", stage.clinic().token(role))));
        return Stream.of(boards(), told, incidents(), menus)
                .flatMap(states -> states)
                .collect(toList());
    }

    private static Stream<ScreenState> boards() {
        return Stream.of(
                new ScreenState("board: empty", stage -> summed(stage.admin(BOARD), "0施設")),
                new ScreenState("board: a clinic in trouble", BoardStates::trouble),
                new ScreenState("board: a grant that is late", BoardStates::lateGrant),
                new ScreenState("board: filtered to nothing", BoardStates::filtered),
                new ScreenState("board: a thousand clinics", BoardStates::thousand),
                new ScreenState("board: no news any more", BoardStates::stale));
    }

    private static Stream<ScreenState> incidents() {
        return Stream.of(
                new ScreenState("incidents: a clinic's view", stage -> fresh(stage.admin(INCIDENTS))),
                new ScreenState("incidents: open, with its timeline", BoardStates::open),
                new ScreenState("incidents: being ended", BoardStates::ending),
                new ScreenState("incidents: ended", BoardStates::ended),
                new ScreenState("incidents: refused", BoardStates::refused),
                new ScreenState("incidents: course of an outage", BoardStates::course),
                new ScreenState("usage", stage -> settled(stage.body("/console/usage"), "#refused-count")));
    }

    private static Page summed(Page page, String words) {
        assertThat(page.locator("#summary")).containsText(words);
        return page;
    }

    private static Page settled(Page page, String where) {
        assertThat(page.locator(where)).not().isEmpty();
        return page;
    }

    private static Page fresh(Page page) {
        return settled(page, "#fresh");
    }

    private static Page trouble(Stage stage) {
        stage.register();
        Instant now = Instant.now();
        Wire.send(new GatewayStatusChanged(
                UUID.randomUUID(),
                stage.clinic().code(),
                GatewayMode.DEGRADED,
                Cause.LINE_DOWN,
                Map.of("cluster", "OPEN", "identity", "HALF_OPEN"),
                3,
                now.minusSeconds(300),
                now,
                now,
                null,
                2L));
        Page page = stage.admin(BOARD);
        page.locator("#grid .cell.OUTAGE").click();
        assertThat(page.locator("#facts")).containsText("回線の障害");
        assertThat(page.locator("#facts")).containsText("窓口の取り置き2件");
        page.locator("#clinic summary").click();
        return page;
    }

    private static Page lateGrant(Stage stage) {
        String grant = stage.wish();
        stage.sql(ASKED_A_WEEK_AGO, grant);
        Page page = stage.admin(BOARD);
        page.locator("#grid .cell").click();
        assertThat(page.locator("#facts .late")).containsText("遅れています");
        return page;
    }

    private static Page filtered(Stage stage) {
        stage.wish();
        Page page = summed(stage.admin(BOARD), "1施設");
        page.locator("#state").selectOption("OUTAGE");
        assertThat(page.locator("#grid .cell")).hasCount(0);
        return page;
    }

    private static Page thousand(Stage stage) {
        ThousandClinics.say(stage.database());
        Page page = stage.browser().page(BOARD, Stage.OPERATOR);
        assertThat(page.locator("#grid .cell").nth(ThousandClinics.COUNT - 1)).isVisible();
        page.locator("#grid .cell").first().click();
        assertThat(page.locator("#facts")).isVisible();
        return page;
    }

    private static Page stale(Stage stage) {
        stage.wish();
        Page page = summed(stage.admin(BOARD), "1施設");
        // A connection that stands is not cut by a browser that is told to be offline: what was told grows old instead.
        page.evaluate("() => { toldAt -= 60000; age(); }");
        assertThat(page.locator("#fresh")).containsText("更新が止まっています");
        return page;
    }

    private static Page telling(Stage stage, IncidentScope scope) {
        Page page = fresh(stage.browser().page(INCIDENTS, Stage.OPERATOR));
        page.keyboard().press("F2");
        page.locator("#told [name=scope]").selectOption(scope.name());
        return page;
    }

    private static Page open(Stage stage) {
        stage.register();
        Page page = telling(stage, IncidentScope.LINE);
        page.locator("#told [name=value]").fill(stage.line());
        page.locator("#told [name=cause]").selectOption("LINE_DOWN");
        page.locator("#told [name=text]").fill("通信事業者から連絡がありました");
        page.locator("#told button.take").click();
        assertThat(page.locator("#incident-title")).containsText(stage.line());
        page.locator("#update textarea").fill("迂回の準備をしています");
        page.locator("#update button").click();
        assertThat(page.locator("#timeline li")).hasCount(2);
        return settled(page, "#patient");
    }

    private static Page course(Stage stage) {
        ToldOutages.tell(
                stage.clinic().administrator(), "CLINIC", stage.clinic().code().wire(), Cause.POWER_CUT);
        Page page = fresh(stage.admin(INCIDENTS));
        page.locator("#outages details summary").click();
        assertThat(page.locator("#outages details li")).hasCount(2);
        return page;
    }

    private static Page ending(Stage stage) {
        Page page = open(stage);
        page.locator("#steps summary").click();
        assertThat(page.locator("#end textarea")).isVisible();
        return page;
    }

    private static Page ended(Stage stage) {
        Page page = ending(stage);
        page.locator("#end textarea").fill("復旧を確認しました");
        page.locator("#end button").click();
        assertThat(page.locator("#state")).containsText("復旧しました");
        return page;
    }

    private static Page refused(Stage stage) {
        Page page = telling(stage, IncidentScope.LINE);
        page.locator("#told [name=value]").fill("どこにもない回線");
        page.locator("#told [name=text]").fill("誤り");
        page.locator("#told button.take").click();
        assertThat(page.locator("#result.bad")).isVisible();
        return page;
    }
}
