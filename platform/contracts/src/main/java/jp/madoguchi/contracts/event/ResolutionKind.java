package jp.madoguchi.contracts.event;

/** 事後確認のあとの扱い: what follows from the difference between what the desk went by and what was confirmed. */
public enum ResolutionKind {
    /** 明細書の保険者番号・記号・番号を改める. */
    CLAIM_CHANGE("請求内容の変更"),
    /** 10割で受け取った額から、本来の負担分を除いて払い戻す. */
    REFUND_FULL_CHARGE("10割負担分の払戻し"),
    /** 割合の違う分を精算する. */
    RATIO_DIFFERENCE("負担割合の差額の精算"),
    /** 保険者が患者と精算するので、明細書は直さない. */
    LEAVE_CLAIM("レセプトは直さない"),
    /** 違いがない. */
    NOTHING("対応不要");

    private final String label;

    ResolutionKind(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
