package jp.madoguchi.contracts.event;

/** 本人確認の方法: how the card's holder was identified. */
public enum VerificationMethod {
    /** 顔認証. */
    FACE("顔認証"),
    /** 暗証番号. */
    PIN("暗証番号"),
    /** 目視確認. */
    VISUAL("目視確認"),
    /** スマートフォンのマイナンバーカード, which asks its owner itself. */
    PHONE("スマートフォン"),
    /** カードリーダーの本人確認: 顔認証 or 暗証番号, for the reader's result does not tell which. */
    CARD_READER("カードリーダー（顔認証または暗証番号）"),
    /** 本人確認なし: no card was used. */
    NONE("本人確認なし");

    private final String label;

    VerificationMethod(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
