package jp.madoguchi.outage.rest;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import jp.madoguchi.outage.application.LookupAnswer;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;

/** 資格情報照会の問題: the refusals of the lookup that are this system's own. */
final class LookupProblems {
    /**
     * The manual's sentence (v3.06 手順2), then what a protected person needs: both are always said, so that nobody
     * learns from the words which of the two it was.
     */
    static final ProblemCode TOO_MANY_HITS = new ProblemCode(
            "too-many-hits",
            422,
            "該当者を一覧表示できません",
            "該当件数が5件を超える場合は一覧表示できません。検索入力条件を見直して再度検索してください。氏名と住所（都道府県、市区町村）の両方で、さらに詳しく入力してください。");

    static final ProblemCode REFERENCE_NUMBER_TAKEN =
            new ProblemCode("reference-number-taken", 409, "この照会番号は別の患者に使われています", "患者を確かめ、別の照会番号を登録してください");
    static final ProblemCode NOT_WRITABLE =
            new ProblemCode("answer-not-writable", 422, "XMLにできない文字が回答に含まれています", "画面の資格情報を使ってください");

    private static final ProblemCode TOO_MANY_SEARCHES = new ProblemCode(
            "too-many-searches", 429, "検索の回数が上限を超えました", "利用が制限された機能であるため、しばらく待ってから必要な検索だけをしてください。実施機関に知らせています");

    private LookupProblems() {}

    static Response unknownEncoding() {
        return Problem.response(
                ProblemCode.CONSTRAINT,
                new Finding("download-encoding", "encoding", "utf-8 か shift_jis を指定してください", "OQSCD005"));
    }

    /** 方法3 × in this situation, with the reason of the manual's table. */
    static Response notUsable(LookupAnswer.NotUsable answer) {
        return Problem.response(
                answer.unlessStated()
                        ? new ProblemCode(
                                "not-known-to-have-come-during-outage",
                                409,
                                "障害中に来院した患者か確認できません",
                                answer.reason() + "。障害中に来院し、紙に控えた患者であるときは、そのことを申告して検索してください。申告は記録されます")
                        : new ProblemCode("method-not-usable", 409, "今は方法3を利用できません", answer.reason()));
    }

    /** Too many searches; when to come again at the latest. */
    static Response tooManySearches(Duration waiting) {
        return Response.fromResponse(Problem.response(TOO_MANY_SEARCHES))
                .header("Retry-After", waiting.toSeconds())
                .build();
    }
}
