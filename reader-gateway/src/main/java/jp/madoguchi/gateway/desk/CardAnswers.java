package jp.madoguchi.gateway.desk;

import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.madoguchi.gateway.domain.CardReading;
import jp.madoguchi.gateway.domain.CardTries;
import jp.madoguchi.gateway.domain.DeskFinding;
import jp.madoguchi.gateway.domain.UnreadCause;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;

/** カードの読み取りの応答. Whatever was not read, the desk can type the four items and go on. */
final class CardAnswers {
    private static final String OR_TYPE = "。急ぐときは券面を見て入力してください";

    static final ProblemCode CODE_MALFORMED =
            new ProblemCode("card-code-malformed", 422, "照合番号の形に誤りがあります", "findings の項目を券面と見比べて入力し直してください");
    static final ProblemCode CODE_WRONG =
            new ProblemCode("card-code-wrong", 422, "照合番号がカードと合いません", "券面と見比べて入力し直してください" + OR_TYPE);
    static final ProblemCode LAST_TRY_KEPT = new ProblemCode(
            "card-last-try-kept", 409, "残りの照合回数が少ないため、照合しませんでした", "このカードでは読み取らず、券面を見て入力してください。ロックの解除は市区町村の窓口でのみできます");
    static final ProblemCode NO_CARD = new ProblemCode("card-absent", 409, "カードがありません", "カードをリーダーに置いてからもう一度読み取ってください");
    static final ProblemCode NOT_THIS_CARD =
            new ProblemCode("not-this-card", 409, "マイナンバーカードではありません", "マイナンバーカードを置いてください" + OR_TYPE);

    static final ProblemCode READER_MISSING = new ProblemCode(
            "reader-missing",
            503,
            "カードリーダーが見つかりません",
            "券面を見て入力してください。リーダーのケーブルと接続サービス（スマートカード サービス、pcscd）を確かめてください。動けばひとりでにつながります");
    static final ProblemCode READER_LOST =
            new ProblemCode("reader-lost", 503, "読み取りの途中でカードリーダーが外れました", "カードリーダーをつなぎ直してからもう一度読み取ってください" + OR_TYPE);
    static final ProblemCode READER_BUSY =
            new ProblemCode("reader-busy", 503, "カードリーダーは使用中です", "ほかの読み取りが終わってからもう一度読み取ってください" + OR_TYPE);
    static final ProblemCode CARD_LOST =
            new ProblemCode("card-lost", 503, "読み取りの途中でカードが離れました", "カードを置き直してからもう一度読み取ってください" + OR_TYPE);
    static final ProblemCode CARD_SILENT =
            new ProblemCode("card-silent", 503, "カードが時間内に応答しませんでした", "カードを置き直してからもう一度読み取ってください" + OR_TYPE);
    static final ProblemCode CARD_UNREADABLE =
            new ProblemCode("card-unreadable", 503, "カードの内容を読み取れません", "券面を見て入力してください");

    private CardAnswers() {}

    static Response of(CardReading reading) {
        return reading.match(
                face -> Response.ok(face).build(),
                tries -> Problem.response(CODE_WRONG, left(tries)),
                tries -> Problem.response(LAST_TRY_KEPT, left(tries)),
                () -> Problem.response(NO_CARD),
                () -> Problem.response(NOT_THIS_CARD),
                cause -> Problem.response(unread(cause)));
    }

    static Response broken(List<DeskFinding> findings) {
        return Problem.response(
                CODE_MALFORMED,
                findings.stream()
                        .map(finding ->
                                new Finding(finding.rule(), finding.field(), finding.message(), finding.clause()))
                        .toList());
    }

    private static ProblemCode unread(UnreadCause cause) {
        return switch (cause) {
            case READER_MISSING -> READER_MISSING;
            case READER_LOST -> READER_LOST;
            case READER_BUSY -> READER_BUSY;
            case CARD_LOST -> CARD_LOST;
            case TIMED_OUT -> CARD_SILENT;
            case NOT_UNDERSTOOD -> CARD_UNREADABLE;
        };
    }

    private static Finding left(CardTries tries) {
        return new Finding("card-tries-left", "code", "照合できる残り回数は" + tries.left() + "回です", "カードの照合回数の制限");
    }
}
