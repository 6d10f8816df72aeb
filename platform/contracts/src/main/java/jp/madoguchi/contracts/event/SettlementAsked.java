package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 事後確認のあとの精算を頼んだ: what a person decided to do about a visit whose share was taken before its coverage was
 * known. It names shares and no yen: the amount is computed where the charges are.
 *
 * @param chargedPercent the share that was taken at the desk
 * @param rightPercent the share of the confirmed coverage; absent where the person's income decides and nobody said it
 */
public record SettlementAsked(
        UUID visitId,
        InstitutionCode institution,
        ResolutionKind kind,
        int chargedPercent,
        @Nullable Integer rightPercent,
        Instant askedAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.SETTLEMENT_ASKED;
    }

    @Override
    public String key() {
        return visitId.toString();
    }
}
