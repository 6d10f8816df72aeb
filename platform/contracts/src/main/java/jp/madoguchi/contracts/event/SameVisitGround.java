package jp.madoguchi.contracts.event;

/** 同じ受診と疑う理由: what two visits of one institution and one 資格確認日 have in common. */
public enum SameVisitGround {
    /** 記号・番号が同じ. */
    NUMBERS("記号・番号が同じ"),
    /** 氏名・生年月日・性別が同じ. */
    NAME("氏名・生年月日・性別が同じ"),
    /** カナ氏名・生年月日・性別が同じ. */
    KANA("カナ氏名・生年月日・性別が同じ");

    private final String label;

    SameVisitGround(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
