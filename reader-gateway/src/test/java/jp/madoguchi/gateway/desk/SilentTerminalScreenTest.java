package jp.madoguchi.gateway.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.gateway.application.DependencyHealth;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TerminalSimulator;
import jp.madoguchi.gateway.clinic.TerminalSimulator.Behaviour;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.Dependency;
import jp.madoguchi.testing.Axe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 応答しない資格確認端末 on the screen: said in time, seen as an outage, and said by a person to be back. */
@QuarkusTest
@TestProfile(TerminalClinicTest.Beside.class)
@WithTestResource(TestClinic.class)
class SilentTerminalScreenTest {
    private static final Duration MOST_TO_AN_ANSWER = Duration.ofSeconds(3);
    private static final String NUMBER = "404404";

    @TestHTTPResource("/")
    URI address;

    @Inject
    DependencyHealth health;

    private TerminalSimulator terminal;
    private DeskBrowser browser;

    @BeforeEach
    void open() {
        terminal = new TerminalSimulator(TestClinic.terminal());
        terminal.behaves(NUMBER, Behaviour.NEVER);
        DeskApi.awaitHealthy();
        DeskApi.sendEverybodyAway();
        browser = DeskBrowser.open(address);
    }

    @AfterEach
    void close() {
        browser.close();
        terminal.close();
        DeskApi.sendEverybodyAway();
        await().untilAsserted(() -> {
            health.succeeded(Dependency.TERMINAL_ANSWERS);
            assertEquals("NORMAL", DeskApi.state().getString("mode"));
        });
    }

    /** From the key to the words, with the page at whatever moment of its asking. */
    private static Duration untilItCouldNotBeAsked(Page page) {
        page.keyboard().press("F4");
        page.fill("#check [name=insurerNumber]", "06139000");
        page.fill("#check [name=number]", NUMBER);
        page.fill("#check [name=birthDate]", "1980-01-02");
        long started = System.nanoTime();
        page.keyboard().press("Enter");
        assertThat(page.locator("article .answer"))
                .containsText("確認できません", new LocatorAssertions.ContainsTextOptions().setTimeout(6000));
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private static String parkedSince(Set<Path> before) throws IOException {
        Set<Path> now = parkedFiles();
        now.removeAll(before);
        return now.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(" "));
    }

    private static Set<Path> parkedFiles() throws IOException {
        Path folder = Files.createDirectories(TestClinic.face().resolve("parked"));
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toCollection(HashSet::new));
        }
    }

    @Test
    void aResponseThatCannotBeReadIsNoCardAndGoesFromTheScreenOnceSomebodyHasSeenIt() throws IOException {
        Set<Path> before = parkedFiles();
        terminal.behaves(NUMBER, Behaviour.WRONG_INSTITUTION);
        Page page = browser.desk();
        untilItCouldNotBeAsked(page);

        Locator unread = page.locator("#unread-TERMINAL");
        assertThat(unread).containsText("読めなかった資格確認端末の応答が 1 件あります");
        assertThat(unread).not().containsText("カードを置いて");
        assertThat(page.locator("#unread-CARD")).hasCount(0);
        unread.locator("summary").click();
        assertThat(unread.locator("li")).containsText("other-institution");
        assertEquals(List.of(), Axe.violations(page));
        DeskBrowser.picture(page, "unread-response");
        page.locator("#seen-TERMINAL").click();

        assertThat(unread).hasCount(0);
        assertThat(page.locator("#result")).containsText("確かめたことを控えました");
        assertTrue(parkedSince(before).contains("~other-institution~OQSsiquc01res_mdg"), "it stays its days");
        await().until(() -> TestClinic.frontDoor().taken().stream()
                .anyMatch(entry -> entry.body().contains("\"PARKED_FILES_SEEN\"")
                        && entry.body().contains("\"TERMINAL\"")));
    }

    @Test
    void isSaidWithinThreeSecondsIsAnOutageAfterThreePatientsAndOverByAPersonsWord() {
        Page page = browser.desk();
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            waits.add(untilItCouldNotBeAsked(page));
            DeskBrowser.settled(page);
            page.locator("#dismiss").click();
            assertThat(page.locator("article")).hasCount(0);
        }
        waits.forEach(wait -> assertTrue(wait.compareTo(MOST_TO_AN_ANSWER) <= 0, waits::toString));

        assertThat(page.locator("#retract"))
                .hasText("資格確認端末は戻った（確かめた）", new LocatorAssertions.HasTextOptions().setTimeout(15_000));
        assertThat(page.locator(".bar")).containsText("障害時受付");
        // For a second a breaker that has just opened hears nothing.
        await().until(() -> health.state(Dependency.TERMINAL_ANSWERS) == BreakerState.HALF_OPEN);
        page.locator("#retract").click();

        assertThat(page.locator("#result")).containsText("戻ったことを控えました");
        assertThat(page.locator("#retract")).hasCount(0);
        assertThat(page.locator(".bar")).not().containsText("障害時受付");
    }
}
