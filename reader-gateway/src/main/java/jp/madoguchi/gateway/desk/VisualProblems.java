package jp.madoguchi.gateway.desk;

import jakarta.ws.rs.core.Response;
import jp.madoguchi.gateway.domain.VisualFault;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;

/** 目視確認の問題. */
final class VisualProblems {
    static final ProblemCode ALREADY_ON =
            new ProblemCode("visual-already-on", 409, "すでに目視確認モードです", "前の患者の目視確認を終えるか、取り消してください");
    static final ProblemCode NOT_ON = new ProblemCode("visual-not-on", 409, "目視確認モードではありません", "理由を選んで目視確認モードにしてください");
    static final ProblemCode ALREADY_LOOKED =
            new ProblemCode("visual-already-looked", 409, "すでに目視で本人確認完了です", "カードをカードリーダーに置いてもらってください");
    private static final String CLAUSE = "暗証番号の設定が不要なカードの周知 2②※";

    private VisualProblems() {}

    static Response of(VisualFault fault) {
        return switch (fault) {
            case ALREADY_ON -> Problem.response(ALREADY_ON);
            case NOT_ON -> Problem.response(NOT_ON);
            case ALREADY_LOOKED -> Problem.response(ALREADY_LOOKED);
            case PATIENT_ABSENT ->
                Problem.response(
                        ProblemCode.RULE,
                        new Finding("DSK-122", "presence", "本人がいないときは目視で確認できません。資格確認書や処方箋で確認してください", CLAUSE));
            case NO_PHOTO ->
                Problem.response(
                        ProblemCode.RULE,
                        new Finding(
                                "DSK-125", "card", "目視確認はカードの顔写真と見比べます。スマートフォンやカードなしではできません", "保発0710第1号 2(2)※・別添2"));
        };
    }
}
