package jp.madoguchi.eligibility.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.CheckReply;
import org.jspecify.annotations.Nullable;

/**
 * 今の回答: as {@link AnswerJson} shows it later, with what the institution calls the patient.
 *
 * @param clinic absent when nobody, or more than one person, was found
 */
record FreshAnswerJson(
        @JsonUnwrapped CheckAnswer answer, @Nullable KnownHere clinic) {

    static FreshAnswerJson of(CheckReply.Answered answered) {
        CheckAnswer answer = answered.answer();
        return new FreshAnswerJson(answer, answer.person() == null ? null : new KnownHere(answered.referenceNumber()));
    }

    /**
     * 自院の患者.
     *
     * @param referenceNumber absent while 未登録
     */
    record KnownHere(@Nullable String referenceNumber) {}
}
