package jp.madoguchi.contracts.event;

/** 障害時の画面で登録した照会番号の扱い. */
public enum ReferenceNumberDecision {
    /** 資格確認にも反映した. */
    KEPT("資格確認に反映しました"),
    /** そのあとに登録された番号がある. */
    SUPERSEDED("あとから登録された番号があります"),
    /** 別の患者が使用中. */
    TAKEN("別の患者が使用中の番号です"),
    /** 決まりに合わない. */
    UNFIT("照会番号の決まりに合いません"),
    /** その加入者が登録にない. */
    PERSON_UNKNOWN("この加入者の登録がありません");

    private final String label;

    ReferenceNumberDecision(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }

    /** Whether somebody has to do something about it. */
    public boolean isRefusal() {
        return this != KEPT && this != SUPERSEDED;
    }
}
