package jp.madoguchi.contracts.event;

import java.time.Instant;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 医療機関等を台帳に載せた: what the terminals of an institution hang on as of now. A later one replaces it. Person-free.
 *
 * @param carrier 通信事業者
 * @param line the access line of the carrier that it shares with others
 * @param vendor システム事業者
 * @param terminal 資格確認端末・カードリーダーの機種; absent where nobody said it
 */
public record ClinicRegistered(
        InstitutionCode institution,
        @Nullable String carrier,
        @Nullable String line,
        @Nullable String vendor,
        @Nullable String terminal,
        Instant at)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.CLINIC_REGISTERED;
    }

    @Override
    public String key() {
        return institution.wire();
    }
}
