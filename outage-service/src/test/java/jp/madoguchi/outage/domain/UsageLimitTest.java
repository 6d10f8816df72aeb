package jp.madoguchi.outage.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageLimitTest {
    private static final UsageLimit LIMIT = new UsageLimit(30, 600);

    @ParameterizedTest(name = "{0} of the account, {1} under the grant: {2}")
    @CsvSource({
        "0, 0,",
        "29, 29,",
        "29, 599,",
        "30, 30, PT1M",
        "31, 599, PT1M",
        "0, 600, PT1H",
        "30, 600, PT1H",
        "900, 900, PT1H"
    })
    void letsThroughUpToTheLimitAndNoFurther(long ofAccount, long ofGrant, Duration waiting) {
        assertEquals(Optional.ofNullable(waiting), LIMIT.waiting(ofAccount, ofGrant));
    }

    @Test
    void raisesOneAlarmAnHour() {
        Instant at = Instant.parse("2026-11-21T00:59:59.999Z");
        UsageAlarm alarm = new UsageAlarm(
                new UUID(1, 1), InstitutionCode.valueOf("1311234569"), new UUID(1, 2), "etsuran", 30, at);

        assertEquals(Instant.parse("2026-11-21T00:00:00Z"), alarm.hour());
    }

    @Test
    void isNoWayToCloseTheFunction() {
        assertThrows(IllegalArgumentException.class, () -> new UsageLimit(0, 600));
        assertThrows(IllegalArgumentException.class, () -> new UsageLimit(30, 0));
        assertEquals(Optional.of(UsageLimit.MINUTE), new UsageLimit(1, 1).waiting(1, 0));
    }
}
