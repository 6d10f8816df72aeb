package jp.madoguchi.eligibility.rest;

import jp.madoguchi.web.ProblemCode;

/** 登録の問題: what only those who feed and keep the registry are told. */
final class RegistryProblems {
    static final ProblemCode RECORDS_JOINED = new ProblemCode("records-joined", 409, "この二つの登録は同じ人としてまとめてあります");
    static final ProblemCode RECORDS_PARTED = new ProblemCode("records-parted", 409, "このまとめは取り消してあります");
    static final ProblemCode FEEDER_UNNAMED = new ProblemCode("feeder-unnamed", 400, "どの保険者として登録するかが分かりません");

    static final ProblemCode FEEDS_FULL = new ProblemCode("feeds-full", 503, "ほかの一括登録を受け付けています");

    static final ProblemCode FEED_SILENT = new ProblemCode("feed-silent", 408, "一括登録の行が届かなくなりました");

    private RegistryProblems() {}
}
