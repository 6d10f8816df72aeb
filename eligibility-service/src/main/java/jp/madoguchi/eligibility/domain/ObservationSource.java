package jp.madoguchi.eligibility.domain;

/** 観測の出どころ. */
public enum ObservationSource {
    /** 顔認証付きカードリーダーの結果ファイル. */
    FACE_FILE,
    /** 資格確認端末の画面または結果ファイル. */
    TERMINAL
}
