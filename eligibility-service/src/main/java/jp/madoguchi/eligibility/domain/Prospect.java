package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InsurerNumber;
import org.jspecify.annotations.Nullable;

/**
 * 受診の見込み: what is known of somebody who is expected.
 *
 * @param answer the answer for the booking; none when it could not be asked yet
 * @param last what the institution was told when the person last came
 * @param certificateUntil 電子証明書の有効期限; not known of somebody without a registered card
 */
public record Prospect(
        LocalDate visitDate,
        LocalDate birthDate,
        Optional<CheckAnswer> answer,
        Optional<PastAnswer> last,
        Optional<LocalDate> certificateUntil) {

    Optional<Validity> validity() {
        return answer.map(CheckAnswer::validity);
    }

    Optional<InsurerNumber> insurer() {
        return answer.map(CheckAnswer::coverage)
                .map(coverage -> coverage.numbers().insurerNumber());
    }

    /** The last day of the coverage as far as it is known; a coverage is lost on its 資格喪失日. */
    Optional<LocalDate> lastDay() {
        return answer.map(CheckAnswer::coverage)
                .flatMap(coverage -> earlier(
                        coverage.validUntil(),
                        coverage.disqualifiedOn() == null
                                ? null
                                : coverage.disqualifiedOn().minusDays(1)));
    }

    private static Optional<LocalDate> earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return Optional.ofNullable(one == null ? other : one);
        }
        return Optional.of(one.isBefore(other) ? one : other);
    }
}
