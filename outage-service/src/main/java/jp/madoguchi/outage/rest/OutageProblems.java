package jp.madoguchi.outage.rest;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.outage.domain.GrantState;
import jp.madoguchi.outage.domain.HeldState;
import jp.madoguchi.outage.domain.rule.CallCentres;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;

/** 障害時の資格確認の問題: the refusals of this service. */
final class OutageProblems {
    /** The manual's own sentence (v3.06 第1章 2 補足). */
    static final ProblemCode ACCOUNT_NOT_ALLOWED =
            new ProblemCode("account-not-allowed", 403, "利用できないアカウントです", "医療情報閲覧アカウント又は管理アカウントのユーザIDでログインし直してください。");

    static final ProblemCode MISLINKED = new ProblemCode(
            "person-mislinked", 422, "別の方の資格情報が表示されるおそれがあります", "ひも付け誤りの届出があるため表示できません。患者に口頭で確認し、保険者に問い合わせてください");
    static final ProblemCode INDEX_NOT_CAUGHT_UP = new ProblemCode(
            "index-not-caught-up", 503, "確認できません", "資格情報の索引がまだ追いついていません。資格情報なしとはみなさず、しばらくしてから再度検索してください");
    static final ProblemCode LIST_CHANGED =
            new ProblemCode("candidates-changed", 409, "一覧の後に資格情報が変わりました", "もう一度検索してください");

    private static final String GRANT_NOT_ENABLED = "grant-not-enabled";

    private OutageProblems() {}

    /** No grant covers the day; the telephone is the one of that day. */
    static Response notEnabled(LocalDate day) {
        String action = CallCentres.TEXTS.asOf(day).words()
                + "へ、医療機関コード、医療機関・薬局名、担当者名と「緊急時医療情報・資格確認機能」の利用希望を伝えてください。開放までおよそ30分かかります";
        return Problem.response(new ProblemCode(GRANT_NOT_ENABLED, 409, "緊急時医療情報・資格確認機能の利用期間ではありません", action));
    }

    static Response rules(List<jp.madoguchi.outage.domain.Finding> findings) {
        return Problem.response(
                ProblemCode.RULE, findings.stream().map(OutageProblems::finding).toList());
    }

    static Response grantState(GrantState state) {
        return Problem.response(new ProblemCode(
                "grant-state", 409, "利用開始設定は今この操作を受け付けません", "現在の状態は「" + state.label() + "」です。状態を読み直してください"));
    }

    static Response visitState(HeldState state) {
        return Problem.response(new ProblemCode(
                "visit-not-held", 409, "この受診は確認待ちではありません", "現在の状態は「" + state.label() + "」です。状態を読み直してください"));
    }

    private static Finding finding(jp.madoguchi.outage.domain.Finding broken) {
        return new Finding(
                broken.rule(), broken.field(), broken.message(), broken.basis().label());
    }
}
