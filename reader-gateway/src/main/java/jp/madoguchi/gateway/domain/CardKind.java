package jp.madoguchi.gateway.domain;

/** 患者が持ってきたカード. */
public enum CardKind {
    /** マイナンバーカード. */
    MY_NUMBER_CARD("マイナンバーカード"),
    /** 顔認証マイナンバーカード: has no PIN, so its holder has no マイナポータル. */
    PINLESS_CARD("顔認証マイナンバーカード（暗証番号なし）"),
    /** スマートフォンのマイナンバーカード: shows no printed items, and its owner is identified by the phone. */
    PHONE("スマートフォンのマイナンバーカード"),
    /** カードなし. */
    NO_CARD("カードなし");

    private final String label;

    CardKind(String label) {
        this.label = label;
    }

    /** Whether photo and items stand on it. */
    public boolean isPrinted() {
        return this == MY_NUMBER_CARD || this == PINLESS_CARD;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
