package jp.madoguchi.gateway.domain;

/** 目視確認モードにした理由. */
public enum VisualReason {
    /** 顔認証がうまくいかない. */
    FACE_FAILED("顔認証がうまくいかない"),
    /** 暗証番号のないカード. */
    PINLESS_CARD("暗証番号のないカード"),
    /** 暗証番号が分からない. */
    PIN_UNKNOWN("暗証番号が分からない"),
    /** カードリーダーの不調. */
    READER_FAULT("カードリーダーの不調"),
    /** 患者がカードリーダーを操作できない. */
    PATIENT_CANNOT_USE_READER("患者がカードリーダーを操作できない");

    private final String label;

    VisualReason(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
