package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.util.List;

/** 口頭確認の結果: what a named person found out, and by asking what. */
public record Closure(Outcome outcome, List<OralQuestion> askedOrally, String closedBy, Instant closedAt) {

    /** 結果. */
    public enum Outcome {
        /** 本人と確認した. */
        SAME_PERSON(List.of("この資格情報を使えます")),
        /** 別人の疑い: 資格情報の紐付け誤り. */
        OTHER_PERSON_SUSPECTED(List.of(
                "この資格情報を診療・調剤・請求に使わないでください", "薬剤情報・健診情報を閲覧しないでください", "保険者又は実施機関へ紐付け誤りの疑いとして連絡してください（診療内容は伝えません）")),
        /** 医療機関の記録の誤り. */
        RECORD_TO_CORRECT(List.of("医療機関の患者情報を直してから使ってください"));

        private final List<String> next;

        Outcome(List<String> next) {
            this.next = next;
        }

        /** What the desk does now, in Japanese. */
        public List<String> next() {
            return next;
        }
    }
}
