package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 受け入れた値: what an institution last took over of one item, and from which of its answers.
 *
 * @param value as the answer held it; absent when the answer had no such item, which was taken over as well
 * @param answeredAt when that answer was given, or seen where the national system gave it
 */
public record AcceptedValue(AnswerField field, @Nullable String value, UUID checkId, Instant answeredAt) {

    /** What was taken over; nothing when it was that there is none. */
    public Optional<String> taken() {
        return Optional.ofNullable(value);
    }

    static AcceptedValue of(AnswerField field, CheckAnswer answer) {
        return new AcceptedValue(field, field.of(answer).orElse(null), answer.checkId(), answer.saidAt());
    }

    boolean isNewerThan(CheckAnswer answer) {
        return answeredAt.isAfter(answer.saidAt());
    }
}
