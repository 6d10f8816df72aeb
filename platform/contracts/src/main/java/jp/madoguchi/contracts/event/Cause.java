package jp.madoguchi.contracts.event;

/** 資格確認を行うことができない原因: why a question could not be asked (保発0710第1号 1(2)). Never a statement about the coverage. */
public enum Cause {
    /** 回線の障害. */
    LINE_DOWN("回線の障害"),
    /** 資格確認サービスに接続できない. */
    CLUSTER_UNREACHABLE("資格確認サービスに接続できない"),
    /** オンライン資格確認等システムの障害. */
    NATIONAL_SYSTEM_DOWN("オンライン資格確認等システムの障害"),
    /** 顔認証付きカードリーダーの故障. */
    READER_BROKEN("顔認証付きカードリーダーの故障"),
    /** 資格確認端末の故障. */
    TERMINAL_BROKEN("資格確認端末の故障"),
    /** カードの券面汚損・ICチップの破損: of desks that did not tell the two apart yet. */
    CARD_UNREADABLE("カードの券面汚損・ICチップの破損"),
    /** 利用者証明用電子証明書の有効期限切れ. */
    CERTIFICATE_EXPIRED("利用者証明用電子証明書の有効期限切れ"),
    /** 停電. */
    POWER_CUT("停電"),
    /** カード・資格確認書のいずれもなし. */
    NOTHING_PRESENTED("カード・資格確認書のいずれもなし"),
    /** 顔認証がうまくいかない. */
    FACE_NOT_RECOGNISED("顔認証がうまくいかない"),
    /** カードの券面汚損. */
    CARD_SOILED("カードの券面汚損"),
    /** ICチップの破損. */
    CHIP_BROKEN("ICチップの破損");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
