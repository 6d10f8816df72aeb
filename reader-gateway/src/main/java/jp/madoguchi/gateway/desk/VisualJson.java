package jp.madoguchi.gateway.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.gateway.domain.VisualCheck;
import jp.madoguchi.gateway.domain.VisualReason;
import org.jspecify.annotations.Nullable;

/**
 * 目視確認モード.
 *
 * @param on whether it is on; all the rest is absent otherwise
 * @param message the next step
 * @param tooEarly visits whose cards were placed before anybody had looked
 */
record VisualJson(
        boolean on,
        String message,
        @Nullable VisualReason reason,
        @Nullable String reasonLabel,
        @Nullable String switchedOnBy,
        @Nullable Instant switchedOnAt,
        @Nullable String lookedBy,
        @Nullable Instant lookedAt,
        @Nullable Instant endsAt,
        List<UUID> tooEarly) {

    static VisualJson off() {
        return new VisualJson(false, "顔認証または暗証番号で確認します", null, null, null, null, null, null, null, List.of());
    }

    static VisualJson of(VisualCheck check, Instant endsAt) {
        return new VisualJson(
                true,
                message(check),
                check.reason(),
                check.reason().label(),
                check.switchedOnBy().account(),
                check.switchedOnAt(),
                check.lookedBy() == null ? null : check.lookedBy().account(),
                check.lookedAt(),
                endsAt,
                check.tooEarly());
    }

    private static String message(VisualCheck check) {
        if (check.isLooked()) {
            return "マイナンバーカードをカードリーダーに置いてもらってください";
        }
        return check.tooEarly().isEmpty()
                ? "顔写真を目視で確認し、「目視で本人確認完了」を押してください。カードはそのあとです"
                : "目視の前にカードが置かれました。顔写真を確認して「目視で本人確認完了」を押し、もう一度カードを置いてもらってください";
    }
}
