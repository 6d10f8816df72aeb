package jp.madoguchi.contracts.event;

/** 保険種別: as the patient ticks it on the 申立書 (別紙様式 1). */
public enum InsuranceKind {
    /** 社保. */
    EMPLOYEES("社保"),
    /** 国保. */
    NATIONAL("国保"),
    /** 後期. */
    LATE_ELDERLY("後期"),
    /** その他. */
    OTHER("その他"),
    /** わからない. */
    UNSURE("わからない");

    private final String label;

    InsuranceKind(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
