package jp.madoguchi.outage.rest;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.contracts.event.ReferenceNumberDecision;
import jp.madoguchi.outage.domain.RefusedNumber;

/** 反映されなかった照会番号. */
record RefusedNumberJson(String number, Instant setAt, ReferenceNumberDecision why, String message) {
    /** 一覧. */
    record All(List<RefusedNumberJson> refused) {
        static All of(List<RefusedNumber> refused) {
            return new All(refused.stream().map(RefusedNumberJson::of).toList());
        }
    }

    private static RefusedNumberJson of(RefusedNumber refused) {
        return new RefusedNumberJson(
                refused.number(), refused.setAt(), refused.why(), refused.why().label());
    }
}
