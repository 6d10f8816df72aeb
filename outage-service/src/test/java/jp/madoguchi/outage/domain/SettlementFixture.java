package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.contracts.event.SettlementAmounts;
import jp.madoguchi.contracts.event.SettlementAnswered;
import jp.madoguchi.contracts.event.SettlementGround;
import jp.madoguchi.contracts.event.SettlementResult;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/** What claim-service answers about the amounts of a visit. */
public final class SettlementFixture {
    private static final Instant ANSWERED = Instant.parse("2026-11-21T03:00:00Z");

    private SettlementFixture() {}

    /** 10割 back but for 3割 of so many points. */
    public static SettlementAnswered refund(InstitutionCode institution, UUID visitId, int version, int points) {
        long paid = points * 10L;
        long right = points * 3L;
        return answer(
                institution,
                visitId,
                version,
                SettlementResult.REFUND,
                new SettlementAmounts(points, 100, paid, 30, right, paid - right));
    }

    public static SettlementAnswered answer(
            InstitutionCode institution,
            UUID visitId,
            int version,
            SettlementResult result,
            @Nullable SettlementAmounts amounts) {
        return new SettlementAnswered(
                new UUID(4, 1),
                visitId,
                institution,
                version,
                ResolutionKind.REFUND_FULL_CHARGE,
                ANSWERED,
                result,
                amounts,
                List.of(new SettlementGround("CLM-708", "10割で受け取った額から本来の負担分を除いて払い戻します", "保発0710第1号 2(3)")),
                ANSWERED.plusSeconds(version));
    }
}
