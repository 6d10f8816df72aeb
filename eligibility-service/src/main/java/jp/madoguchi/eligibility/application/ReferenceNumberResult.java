package jp.madoguchi.eligibility.application;

import java.util.List;
import jp.madoguchi.eligibility.domain.OwnOutcome;
import jp.madoguchi.eligibility.domain.ReferenceNumberOutcome;
import jp.madoguchi.eligibility.domain.Rule;

/**
 * 一括登録の一行の結果.
 *
 * @param broken the rules the number breaks, all of them
 */
public record ReferenceNumberResult(Kind kind, List<Rule<String>> broken) {

    static ReferenceNumberResult of(OwnOutcome<ReferenceNumberOutcome> outcome) {
        return outcome.match(
                ReferenceNumberResult::of,
                ReferenceNumberResult::patientNotFound,
                ReferenceNumberResult::patientNotFound);
    }

    private static ReferenceNumberResult of(ReferenceNumberOutcome outcome) {
        return outcome.match(
                kept -> only(kept.first() ? Kind.REGISTERED : kept.changed() ? Kind.UPDATED : Kind.UNCHANGED),
                () -> only(Kind.TAKEN),
                broken -> new ReferenceNumberResult(Kind.RULE_VIOLATED, broken.rules()));
    }

    static ReferenceNumberResult patientNotFound() {
        return only(Kind.PATIENT_NOT_FOUND);
    }

    static ReferenceNumberResult severalPatients() {
        return only(Kind.SEVERAL_PATIENTS);
    }

    private static ReferenceNumberResult only(Kind kind) {
        return new ReferenceNumberResult(kind, List.of());
    }

    /** 結果の種別. */
    public enum Kind {
        REGISTERED("登録完了"),
        UPDATED("登録完了"),
        UNCHANGED("登録済みです"),
        TAKEN("この照会番号は別の患者に使われています"),
        RULE_VIOLATED("照会番号が規則に合いません"),
        PATIENT_NOT_FOUND("自院で資格確認した患者に見つかりません"),
        SEVERAL_PATIENTS("複数の患者が該当します。枝番を加えるか、資格確認の識別子で指定してください");

        private final String message;

        Kind(String message) {
            this.message = message;
        }

        /** What the clerk reads. */
        public String message() {
            return message;
        }
    }
}
