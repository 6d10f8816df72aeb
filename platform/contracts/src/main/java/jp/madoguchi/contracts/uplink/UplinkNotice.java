package jp.madoguchi.contracts.uplink;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * お知らせ: what the cluster tells a gateway over server-sent events.
 *
 * @param kind what it is about
 * @param text what the desk may show, person-free
 * @param refersTo the outage, the grant, the visit, or the check that had no answer
 */
public record UplinkNotice(Kind kind, String text, @Nullable UUID refersTo, Instant at) {

    /** お知らせの別. */
    public enum Kind {
        /** 障害の発生. */
        OUTAGE_OPENED,
        /** 障害の続報. */
        OUTAGE_UPDATED,
        /** 障害の終了. */
        OUTAGE_ENDED,
        /** 利用開始設定. */
        GRANT_ENABLED,
        /** 利用期間の終了. */
        GRANT_ENDED,
        /** 事後確認の結果. */
        VISIT_RECONCILED,
        /** 新しい封かん鍵. */
        SEALING_KEYS,
        /** 答えられなかった照会が答えられるようになった. */
        COVERAGE_ANSWERABLE,
        /** 前回の資格が変わった. */
        PATIENTS_CHANGED,
        /** この端末の控えは引き継がれた. */
        GATEWAY_SUPERSEDED
    }
}
