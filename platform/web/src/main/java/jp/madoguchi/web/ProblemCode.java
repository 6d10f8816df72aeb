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
    /** One whose action is what the catalogue ({@code /errors}) tells the clerk. */
    public ProblemCode(String code, int status, String title) {
        this(code, status, title, ErrorCatalogue.clerk(code));
    }

    public static final ProblemCode BAD_BODY = new ProblemCode("bad-request-body", 400, "要求の本文を読み取れません");
    public static final ProblemCode CONSTRAINT = new ProblemCode("constraint-violated", 400, "要求の項目に誤りがあります");
    public static final ProblemCode UNAUTHENTICATED = new ProblemCode("unauthenticated", 401, "サインインが必要です");
    public static final ProblemCode FORBIDDEN = new ProblemCode("forbidden", 403, "このアカウントでは利用できません");
    public static final ProblemCode NOT_FOUND = new ProblemCode("not-found", 404, "見つかりません");
    public static final ProblemCode NOT_YOURS = new ProblemCode("institution-not-yours", 404, "医療機関を特定できません");
    public static final ProblemCode METHOD = new ProblemCode("method-not-allowed", 405, "この操作はできません");
    public static final ProblemCode TOO_LARGE = new ProblemCode("body-too-large", 413, "本文が大きすぎます");
    public static final ProblemCode MEDIA_TYPE = new ProblemCode("unsupported-media-type", 415, "この形式は扱えません");
    public static final ProblemCode NOT_ACCEPTABLE = new ProblemCode("not-acceptable", 406, "求められた形式では答えられません");
    public static final ProblemCode RULE = new ProblemCode("rule-violated", 422, "規則に合わない項目があります");
    public static final ProblemCode UNAVAILABLE = new ProblemCode("dependency-unavailable", 503, "ただいま応答できません");
    public static final ProblemCode UNCONFIRMED = new ProblemCode("sign-in-unconfirmed", 503, "サインインが今も有効かを確かめられません");
    public static final ProblemCode INTERNAL = new ProblemCode("internal-error", 500, "処理できませんでした");

    /** The RFC 9457 type. */
    public String type() {
        return "urn:madoguchi:problem:" + code;
    }
}
