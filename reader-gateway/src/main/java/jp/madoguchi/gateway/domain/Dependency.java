package jp.madoguchi.gateway.domain;

/** 頼りにするもの: everything outside the gateway that can fail on its own. */
public enum Dependency {
    /** 資格確認サービス. */
    CLUSTER("資格確認サービス"),
    /** ログインのサービス. */
    IDENTITY("ログインのサービス"),
    /** 資格確認端末: its 連携フォルダー, which says nothing of the 連携アプリ behind it. */
    TERMINAL("資格確認端末"),
    /** 資格確認端末の応答: whether what is put into the folder is answered. */
    TERMINAL_ANSWERS("資格確認端末の応答"),
    /** 顔認証の結果フォルダー. */
    FACE_FOLDER("顔認証の結果フォルダー"),
    /** カードリーダー. */
    CARD_READER("カードリーダー"),
    /** オンライン資格確認等システム. */
    NATIONAL_SYSTEM("オンライン資格確認等システム");

    private final String label;

    Dependency(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
