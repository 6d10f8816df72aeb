package jp.madoguchi.eligibility.domain;

import jp.madoguchi.contracts.event.CheckMethod;

/** 観測の出どころ. */
public enum ObservationSource {
    /** 顔認証付きカードリーダーの結果ファイル. */
    FACE_FILE(CheckMethod.CARD),
    /** 資格確認端末の画面または結果ファイル. */
    TERMINAL(CheckMethod.NUMBER);

    private final CheckMethod usual;

    ObservationSource(CheckMethod usual) {
        this.usual = usual;
    }

    /** 照会区分 where a message does not say it: nobody types numbers into a card reader. */
    CheckMethod usual() {
        return usual;
    }
}
