package jp.madoguchi.gateway.domain;

/** 読めなかったファイルの出どころ: who wrote what could not be read, and what the desk does about it. */
public enum ParkedSource {
    /** 顔認証付きカードリーダーの結果: a patient who stands there without an answer. */
    CARD("読み取れなかったカードの結果", "もう一度カードを置いてもらってください"),
    /** 資格確認端末の応答, to a question or to a list: no card has anything to do with it. */
    TERMINAL("読めなかった資格確認端末の応答", "番号でもう一度確認するか、資格確認端末の画面で確かめてください。続くときは端末の保守に連絡してください");

    private final String label;
    private final String advice;

    ParkedSource(String label, String advice) {
        this.label = label;
        this.advice = advice;
    }

    /** The words people read. */
    public String label() {
        return label;
    }

    /** What to do about one. */
    public String advice() {
        return advice;
    }
}
