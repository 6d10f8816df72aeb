package jp.madoguchi.outage.domain;

import java.util.Optional;
import jp.madoguchi.contracts.event.ReconcileResult;

/**
 * まだ確認できない理由: why a visit goes on waiting, and what a person does about it. None of them says anything about the
 * coverage.
 */
public enum WhyHeld {
    /** 索引がまだ追いついていない. */
    COULD_NOT_ASK("could-not-ask", "資格情報の索引がまだ追いついていないため確認できません。しばらくしてからもう一度実行してください"),
    /** 方法の表で×又は—. */
    METHOD_NOT_ALLOWED("method-not-allowed", "システム障害中のため照会できません。復旧後にもう一度実行してください"),
    /** 利用開始設定がない. */
    GRANT_NOT_ENABLED("grant-not-enabled", "券面4情報による確認には緊急時医療情報・資格確認機能の利用開始設定が必要です。コールセンターへ連絡してください"),
    /** 4情報が足りない. */
    ITEMS_INCOMPLETE("four-items-incomplete", "券面から控えた4情報が足りません。患者に確認するか、資格情報照会（システム障害時）で検索してください"),
    /** 検索条件に入力された情報が存在しない: zero hits decide nothing, because the items may be noted wrongly. */
    NOT_FOUND(
            "not-found",
            "控えた4情報では情報が存在しません。控えの誤りを確かめ、資格情報照会（システム障害時）で、性別は保険者が登録している情報で、"
                    + "再度検索してください。それでも存在しないときは「資格情報なし」としてください"),
    /** 該当者を特定できない. */
    AMBIGUOUS("ambiguous", "該当者を特定できません。資格情報照会（システム障害時）で該当者を選択してください");

    private final String code;
    private final String action;

    WhyHeld(String code, String action) {
        this.code = code;
        this.action = action;
    }

    /** Why this visit would go on waiting if it were checked now, as far as nobody need be asked for that. */
    public static Optional<WhyHeld> of(HeldVisit visit, Condition condition) {
        if (!visit.isHeld()) {
            return Optional.empty();
        }
        if (visit.awaitsWordOfAbsence()) {
            return Optional.of(NOT_FOUND);
        }
        return visit.result() == ReconcileResult.AMBIGUOUS
                ? Optional.of(AMBIGUOUS)
                : IndexQuestion.about(visit, condition)
                        .<Optional<WhyHeld>>match(
                                criteria -> Optional.empty(), shown -> Optional.empty(), Optional::of);
    }

    /** Why it goes on waiting after it was checked. */
    public static Optional<WhyHeld> afterCheck(HeldVisit visit) {
        if (!visit.isHeld()) {
            return Optional.empty();
        }
        return Optional.of(visit.awaitsWordOfAbsence() ? NOT_FOUND : AMBIGUOUS);
    }

    /** Stable, for machines. */
    public String code() {
        return code;
    }

    /** What to do next. */
    public String action() {
        return action;
    }
}
