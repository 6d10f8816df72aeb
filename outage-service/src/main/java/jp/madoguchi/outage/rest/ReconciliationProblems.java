package jp.madoguchi.outage.rest;

import jp.madoguchi.web.ProblemCode;

/** 事後確認の問題: the refusals around what is checked afterwards. */
final class ReconciliationProblems {
    static final ProblemCode NOTHING_TO_RESOLVE =
            new ProblemCode("nothing-to-resolve", 409, "この受診に決めることはありません", "確認がまだ済んでいないか、扱いが決まっています。状態を読み直してください");

    static final ProblemCode LAYOUT_NOT_VERIFIED = new ProblemCode(
            "layout-not-verified",
            409,
            "ダウンロードしたファイルの取込みは使えません",
            "ファイルの形式を実物で確かめるまで使えません（設定 outage.reconciliation.national-xml）。画面の結果を入力してください");
    static final ProblemCode FILE_UNREADABLE =
            new ProblemCode("national-file-unreadable", 422, "ファイルを読み取れません", "もう一度ダウンロードするか、画面の結果を入力してください");

    private ReconciliationProblems() {}
}
