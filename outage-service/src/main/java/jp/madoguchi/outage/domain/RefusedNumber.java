package jp.madoguchi.outage.domain;

import java.time.Instant;
import jp.madoguchi.contracts.event.ReferenceNumberDecision;

/**
 * 反映されなかった照会番号: a number somebody gave a person here and that its owner did not take over.
 *
 * @param setAt when it was given
 * @param why what spoke against it
 */
public record RefusedNumber(String number, Instant setAt, ReferenceNumberDecision why) {
    /** Masked: the institution knows a person by it, and strings end up in logs. */
    @Override
    public String toString() {
        return "RefusedNumber[" + why + "]";
    }
}
