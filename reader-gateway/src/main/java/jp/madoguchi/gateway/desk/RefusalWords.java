package jp.madoguchi.gateway.desk;

/** 受け付けられなかった理由: the cluster's codes in the words of the desk. One that is not known here still needs a person. */
final class RefusalWords {
    private RefusalWords() {}

    static String of(String code) {
        return switch (code) {
            case "entry-type" -> "中央がまだ扱えない種類です";
            case "entry-institution" -> "医療機関が違います";
            case "entry-hash" -> "控えの前後のつながりが合いません";
            case "entry-undecodable" -> "中身を読み取れません";
            case "entry-conflict" -> "同じ控えが別の内容で届いています";
            case "payload-too-large" -> "大きすぎて送れません";
            case "door-failed" -> "中央がこの控えだけを受け取れずに失敗しています";
            default -> "中央で受け付けられません（" + code + "）";
        };
    }
}
