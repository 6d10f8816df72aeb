package jp.madoguchi.outage.rest;

import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfAdachi;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.madoguchi.outage.ClaimStandIn;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.testing.Axe;
import jp.madoguchi.testing.TestPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** すべての画面のすべての状態: each is reached through the real doors and read by axe-core, which finds nothing. */
@QuarkusTest
@QuarkusTestResource(ClaimStandIn.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class ScreenStatesTest {
    @Inject
    DataSource database;

    @TestHTTPResource("/")
    URI address;

    private static @Nullable ConsoleBrowser started;

    private ConsoleBrowser browser;

    static Stream<ScreenState> states() {
        return Stream.of(LookupStates.all(), GrantStates.all(), ReconciliationStates.all(), BoardStates.all())
                .flatMap(List::stream);
    }

    @BeforeEach
    void open() {
        if (started == null) {
            started = ConsoleBrowser.open(address);
            Index.say(taroOfMinato());
            Index.say(taroOfAdachi());
            Index.awaitBothTaros();
            Stage.sayWhoIsRegistered();
        }
        browser = started;
    }

    @AfterEach
    void forget() {
        if (started != null) {
            started.forget();
        }
        ThousandClinics.forget(database);
    }

    @AfterAll
    static void close() {
        if (started != null) {
            started.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void isReadableByEverybody(ScreenState state) {
        Page page = state.reach().on(new Stage(Clinic.fresh(), browser, database));

        assertEquals(List.of(), Axe.violations(page));
        assertEquals(List.of(), browser.complaints());
    }
}
