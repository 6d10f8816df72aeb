package jp.madoguchi.eligibility.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.NumberTakenOver;
import jp.madoguchi.eligibility.domain.ObservationAnswer;
import org.jspecify.annotations.Nullable;

/**
 * 観測からの回答.
 *
 * @param proof 確認の証: what a claim cites
 * @param source OBSERVED: what the national system was seen to answer, and not what the registry says
 * @param asOf when it was seen
 * @param prescription 処方箋発行形態 the patient chose at the reader, if the message said it
 * @param referenceNumber what became of the 照会番号 the message said, if it did and this is the first time it is answered
 */
record ObservedAnswerJson(
        CheckAnswer answer,
        UUID proof,
        String source,
        Instant asOf,
        UUID observationId,
        PrescriptionJson.@Nullable Chosen prescription,
        @Nullable NumberTakenOver referenceNumber) {
    static ObservedAnswerJson of(ObservationAnswer.Answered answered) {
        return new ObservedAnswerJson(
                answered.answer(),
                answered.answer().checkId(),
                "OBSERVED",
                answered.observation().observedAt(),
                answered.observation().id(),
                Optional.ofNullable(answered.observation().result().prescription())
                        .map(choice -> PrescriptionJson.Chosen.of(Optional.of(choice)))
                        .orElse(null),
                answered.number());
    }
}
