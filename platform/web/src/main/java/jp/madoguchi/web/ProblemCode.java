package jp.madoguchi.web;

/**
 * 問題の種別: the fixed part of a problem (RFC 9457): a stable code, its status, its title and what to do next. Services
 * declare their own
 * beside the resource that answers them.
 *
 * @param code stable, kebab-case; the type is {@code urn:madoguchi:problem:<code>}
 * @param title Japanese, the same for every occurrence
 * @param action Japanese, what the receiver does next
 */
public record ProblemCode(String code, int status, String title, String action) {
    public static final ProblemCode BAD_BODY =
            new ProblemCode("bad-request-body", 400, "要求の本文を読み取れません", "JSONの形と項目の型を確かめて送り直してください");
    public static final ProblemCode CONSTRAINT =
            new ProblemCode("constraint-violated", 400, "要求の項目に誤りがあります", "findings の項目を直して送り直してください");
    public static final ProblemCode UNAUTHENTICATED =
            new ProblemCode("unauthenticated", 401, "サインインが必要です", "サインインし直してください");
    public static final ProblemCode FORBIDDEN =
            new ProblemCode("forbidden", 403, "このアカウントでは利用できません", "権限のあるアカウントでサインインし直してください");
    public static final ProblemCode NOT_FOUND = new ProblemCode("not-found", 404, "見つかりません", "識別子と医療機関を確かめてください");
    public static final ProblemCode NOT_YOURS = new ProblemCode(
            "institution-not-yours", 404, "医療機関を特定できません", "Madoguchi-Institution ヘッダーに所属する医療機関コードを一つ指定してください");
    public static final ProblemCode METHOD =
            new ProblemCode("method-not-allowed", 405, "この操作はできません", "OpenAPI文書にある操作を使ってください");
    public static final ProblemCode CONFLICT =
            new ProblemCode("conflict", 409, "ほかの更新とぶつかりました", "最新の状態を読み直してからやり直してください");
    public static final ProblemCode TOO_LARGE = new ProblemCode("body-too-large", 413, "本文が大きすぎます", "分割して送ってください");
    public static final ProblemCode MEDIA_TYPE =
            new ProblemCode("unsupported-media-type", 415, "この形式は扱えません", "application/json で送ってください");
    public static final ProblemCode NOT_ACCEPTABLE =
            new ProblemCode("not-acceptable", 406, "求められた形式では答えられません", "Accept ヘッダーを application/json にしてください");
    public static final ProblemCode RULE =
            new ProblemCode("rule-violated", 422, "規則に合わない項目があります", "findings の項目を確かめてください");
    public static final ProblemCode UNAVAILABLE =
            new ProblemCode("dependency-unavailable", 503, "ただいま応答できません", "しばらくして自動で再試行されます。急ぐときは障害時の受付に進んでください");
    public static final ProblemCode INTERNAL =
            new ProblemCode("internal-error", 500, "処理できませんでした", "時刻と traceId を添えて運用担当に連絡してください");

    /** The RFC 9457 type. */
    public String type() {
        return "urn:madoguchi:problem:" + code;
    }
}
