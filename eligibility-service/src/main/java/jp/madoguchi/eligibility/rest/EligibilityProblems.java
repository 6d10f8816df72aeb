package jp.madoguchi.eligibility.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.madoguchi.eligibility.domain.CardFacts;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.rules.CardMedium;
import jp.madoguchi.rules.CertificateRule;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;

/** 問題: the kinds of refusal only this service knows. */
final class EligibilityProblems {
    static final ProblemCode INSURER_NOT_YOURS = new ProblemCode("insurer-not-yours", 403, "担当する保険者ではありません");
    static final ProblemCode RECORD_CONFLICT = new ProblemCode("record-conflict", 409, "同じ版が別の内容で登録済みです");
    static final ProblemCode SEQUENCE_GAP = new ProblemCode("sequence-gap", 409, "控えの番号に抜けがあります");
    static final ProblemCode GATEWAY_SUPERSEDED = new ProblemCode("gateway-superseded", 409, "この端末の控えは引き継がれました");
    static final ProblemCode BUSY = new ProblemCode("busy", 503, "ただいま混み合っています");
    static final ProblemCode RECORD_UNKNOWN = new ProblemCode("record-unknown", 422, "この加入者は登録されていません");
    static final ProblemCode CERTIFICATE_EXPIRED = new ProblemCode("certificate-expired", 422, "電子証明書の有効期限が切れています");

    static final ProblemCode MISLINK_OPEN = new ProblemCode("mislink-open", 409, "この二人のひも付け誤りは届出済みです");
    static final ProblemCode MISLINK_SEPARATED = new ProblemCode("mislink-separated", 409, "このひも付け誤りは解消済みです");
    static final ProblemCode CARD_SHARED = new ProblemCode("card-shared", 409, "一枚のカードが二人に登録されています");
    static final ProblemCode LINE_TOO_LONG = new ProblemCode("line-too-long", 413, "行が長すぎます");

    private EligibilityProblems() {}

    /** マイナポータル is no way out: it asks for the same certificate. */
    static Response certificateExpired(CardFacts card) {
        CertificateRule rule = card.kind().afterExpiry();
        String message = card.kind() == CardMedium.PHONE
                ? "スマートフォンは有効期限を過ぎると使えません。マイナンバーカードを持っていれば、カードで確認してください"
                : "カードは、有効期限後に資格確認に使える期間も過ぎています";
        return Problem.response(
                CERTIFICATE_EXPIRED, new Finding(rule.id(), "certificateSerial", message, rule.basis()));
    }

    static Response broken(List<? extends Rule<?>> rules) {
        return Problem.response(ProblemCode.RULE, findings(rules));
    }

    static List<Finding> findings(List<? extends Rule<?>> rules) {
        return rules.stream()
                .map(rule -> new Finding(rule.id(), rule.field(), rule.message(), rule.basis()))
                .toList();
    }
}
