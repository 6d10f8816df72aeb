package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.GrantOrigin;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 利用開始設定の見本. */
public final class GrantFixture {
    public static final Instant REQUESTED = Instant.parse("2026-11-20T01:00:00Z");

    private GrantFixture() {}

    public static Grant wish(GrantOrigin origin) {
        return Grant.requested(
                new UUID(4, 1), InstitutionCode.valueOf("1311234569"), origin, "窓口 花子", "回線障害", REQUESTED);
    }

    public static Grant enabled(LocalDate from, LocalDate until) {
        Grant calledBack = after(wish(GrantOrigin.CALL_CENTRE).calledBack(REQUESTED.plusSeconds(600)));
        return after(calledBack.enabled(new Period(from, until), REQUESTED.plusSeconds(1200)));
    }

    private static Grant after(GrantChange change) {
        return change.match(grant -> grant, state -> {
            throw new AssertionError(state);
        });
    }
}
