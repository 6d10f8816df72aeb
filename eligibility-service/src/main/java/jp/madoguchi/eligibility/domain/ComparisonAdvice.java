package jp.madoguchi.eligibility.domain;

import jp.madoguchi.contracts.event.CheckMethod;

/**
 * 照合の要否 (令和5年7月4日事務連絡 2): 患者がマイナンバーカードを使って初めて受診する場合や保険者を異動した場合 the desk compares.
 */
public enum ComparisonAdvice {
    /** 資格情報がない: there is nothing to hold the record against. */
    NOBODY_FOUND(false, "資格情報がないため照合できません"),
    /** 初めての受診. */
    FIRST_VISIT(true, "この医療機関で初めて資格確認をした患者です"),
    /** カードでは初めて: known by numbers so far; a mis-link lies in the card. */
    FIRST_BY_CARD(true, "マイナンバーカードでは初めての患者です"),
    /** 保険者の異動. */
    INSURER_CHANGED(true, "前回の資格確認から保険者が変わっています"),
    /** 前回と同じ. */
    KNOWN(false, "前回の資格確認と同じ保険者です");

    private final boolean recommended;
    private final String why;

    ComparisonAdvice(boolean recommended, String why) {
        this.recommended = recommended;
        this.why = why;
    }

    /** What to advise for a check. */
    public static ComparisonAdvice of(Acquaintance acquaintance) {
        return acquaintance
                .insurer()
                .map(insurer -> acquaintance
                        .last()
                        .map(last -> !last.insurer().equals(insurer) ? INSURER_CHANGED : byMethod(acquaintance))
                        .orElse(FIRST_VISIT))
                .orElse(NOBODY_FOUND);
    }

    private static ComparisonAdvice byMethod(Acquaintance acquaintance) {
        return acquaintance.method() == CheckMethod.CARD && !acquaintance.everByCard() ? FIRST_BY_CARD : KNOWN;
    }

    /** Whether the desk should compare. */
    public boolean recommended() {
        return recommended;
    }

    /** Japanese, for the desk. */
    public String why() {
        return why;
    }
}
