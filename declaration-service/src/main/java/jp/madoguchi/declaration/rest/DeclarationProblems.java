package jp.madoguchi.declaration.rest;

import jp.madoguchi.web.ProblemCode;

/** 申立書の問題: the refusals only this service gives. */
final class DeclarationProblems {
    static final ProblemCode DESTROYED =
            new ProblemCode("declaration-destroyed", 410, "この申立書は廃棄済みです", "請求・支払の事務を終えたため、内容を見ることも確認を追記することもできません");
    static final ProblemCode UNREADABLE =
            new ProblemCode("declaration-unreadable", 409, "この申立書は開けられません", "患者に連絡し、申立書の内容をもう一度確認してください");

    private DeclarationProblems() {}
}
