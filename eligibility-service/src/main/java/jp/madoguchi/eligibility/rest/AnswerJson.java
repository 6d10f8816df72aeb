package jp.madoguchi.eligibility.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import jp.madoguchi.eligibility.domain.AnswerField;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.CheckView;
import jp.madoguchi.eligibility.domain.ClinicAdditions;
import org.jspecify.annotations.Nullable;

/**
 * 回答の表示: the answer as it was given, with what the institution added.
 *
 * @param clinic absent when nobody, or more than one person, was found
 */
record AnswerJson(
        @JsonUnwrapped CheckAnswer answer, @Nullable ClinicJson clinic) {

    static AnswerJson of(CheckView view) {
        CheckAnswer answer = view.answer();
        return new AnswerJson(answer, answer.person() == null ? null : ClinicJson.of(view.additions()));
    }

    /**
     * 自院の追記.
     *
     * @param referenceNumber absent while 未登録
     * @param accepted the items taken over from this answer
     * @param formerNumbersAvailable 旧保険者番号あり: the history has numbers a claim may go out on
     */
    record ClinicJson(
            @Nullable String referenceNumber,
            PrescriptionJson.Chosen prescription,
            List<String> accepted,
            List<ConsentJson.Recorded> consents,
            boolean formerNumbersAvailable) {

        static ClinicJson of(ClinicAdditions additions) {
            return new ClinicJson(
                    additions.referenceNumber().orElse(null),
                    PrescriptionJson.Chosen.of(additions.prescription()),
                    additions.accepted().stream().map(AnswerField::wire).toList(),
                    additions.consents().stream().map(ConsentJson.Recorded::of).toList(),
                    additions.formerNumbersAvailable());
        }
    }
}
