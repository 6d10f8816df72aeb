package jp.madoguchi.contracts.event;

/** 資格喪失事由 (OQSCD008). */
public enum LossReason {
    /** 死亡. */
    DEATH("死亡"),
    /** 生活保護受給開始. */
    PUBLIC_ASSISTANCE("生活保護受給開始"),
    /** 医療保険等の資格取得. */
    OTHER_COVERAGE("医療保険等の資格取得"),
    /** その他. */
    OTHER("その他");

    private final String label;

    LossReason(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
