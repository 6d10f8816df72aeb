package jp.madoguchi.outage.rest;

import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.application.CountedDesk;
import jp.madoguchi.outage.application.Freshness;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.Test;

/** What the service says while its index has not heard the registry to its end. */
@QuarkusTest
@TestProfile(NotCaughtUpTest.Behind.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage_behind"))
class NotCaughtUpTest {
    private static final Map<String, String> TARO =
            Map.of("name", "新橋太郎", "birthDate", "1954-03-26", "sex", "MALE", "address", "東京都");
    private static final Map<String, String> NOBODY =
            Map.of("name", "存在しない", "birthDate", "1954-03-26", "sex", "MALE", "address", "東京都");

    private final Clinic clinic = Clinic.fresh();

    @Test
    void doesNotSayNobody() {
        Index.grant(clinic);
        Index.say(taroOfMinato());

        Index.lookUp(clinic.administrator(), NOBODY)
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("code", is("index-not-caught-up"))
                .body("asOf", is("2026-11-20T00:00:00Z"))
                .body("indexLagMillis", greaterThanOrEqualTo(0));
        assertEquals(List.of("ask", "keep"), CountedDesk.trips(clinic.code()));
        Index.awaitHits(clinic, TARO, 1);
    }

    @Test
    void keepsVisitsWaitingBecauseItCouldNotAsk() {
        Index.grant(clinic);
        Visits.held(clinic, taro("大阪府大阪市", null), null);

        Visits.reconcile(clinic).body("reconciled", empty()).body("stillHeld.code", is(List.of("could-not-ask")));
    }

    @Test
    void settlesNoVisitByTheOnlyHitOfAnIndexThatMayMissAnother() {
        Index.grant(clinic);
        Index.say(taroOfMinato());
        Index.awaitHits(clinic, TARO, 1);
        Visits.held(clinic, taro("東京都港区", null), null);

        Visits.reconcile(clinic).body("reconciled", empty()).body("stillHeld.code", is(List.of("could-not-ask")));
    }

    /** An index that is still behind. */
    public static class Behind implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(StillBehind.class);
        }
    }

    @Alternative
    @ApplicationScoped
    static class StillBehind implements Freshness {
        @Override
        public boolean caughtUp() {
            return false;
        }

        @Override
        public Optional<Instant> heardUntil() {
            return Optional.of(Instant.parse("2026-11-20T00:00:00Z"));
        }
    }
}
