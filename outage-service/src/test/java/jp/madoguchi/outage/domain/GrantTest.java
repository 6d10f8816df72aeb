package jp.madoguchi.outage.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.GrantOrigin;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:30:00Z");
    private static final Period PERIOD = new Period(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 22));

    @ParameterizedTest(name = "{0} {1}: call back {2}, enable {3}, end {4}")
    @CsvSource({
        "CALL_CENTRE, REQUESTED, CALLED_BACK, not now, ENDED",
        "CALL_CENTRE, CALLED_BACK, not now, ENABLED, ENDED",
        "CALL_CENTRE, ENABLED, not now, not now, ENDED",
        "CALL_CENTRE, ENDED, not now, not now, not now",
        "IMPLEMENTING_BODY, REQUESTED, CALLED_BACK, ENABLED, ENDED",
        "IMPLEMENTING_BODY, CALLED_BACK, not now, ENABLED, ENDED",
        "IMPLEMENTING_BODY, ENABLED, not now, not now, ENDED",
        "IMPLEMENTING_BODY, ENDED, not now, not now, not now"
    })
    void goesFromStateToState(GrantOrigin origin, GrantState state, String calledBack, String enabled, String ended) {
        Grant grant = grantIn(origin, state);

        assertEquals(calledBack, state(grant.calledBack(NOW)));
        assertEquals(enabled, state(grant.enabled(PERIOD, NOW)));
        assertEquals(ended, state(grant.ended(NOW)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-11-19, false", "2026-11-20, true", "2026-11-21, true", "2026-11-22, true", "2026-11-23, false"})
    void coversBothOfItsDays(LocalDate day, boolean covered) {
        assertEquals(
                covered, grantIn(GrantOrigin.CALL_CENTRE, GrantState.ENABLED).covers(day));
    }

    @Test
    void coversNothingOnceEnded() {
        assertFalse(grantIn(GrantOrigin.CALL_CENTRE, GrantState.ENDED).covers(LocalDate.of(2026, 11, 21)));
    }

    @ParameterizedTest
    @CsvSource({"REQUESTED, 利用希望の連絡済み", "CALLED_BACK, 電話確認済み", "ENABLED, 利用設定済み", "ENDED, 利用終了"})
    void saysItsStateInWords(GrantState state, String words) {
        assertEquals(words, state.label());
    }

    private static Grant grantIn(GrantOrigin origin, GrantState state) {
        boolean wasEnabled = state == GrantState.ENABLED || state == GrantState.ENDED;
        return new Grant(
                UUID.fromString("019a9f00-0000-7000-8000-00000000b001"),
                InstitutionCode.valueOf("1311234569"),
                origin,
                "窓口 花子",
                "回線障害",
                state,
                NOW,
                null,
                wasEnabled ? new Grant.Enablement(PERIOD, NOW) : null,
                null);
    }

    private static String state(GrantChange change) {
        return change.match(changed -> changed.state().name(), state -> "not now");
    }
}
