package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.JapanTime;
import jp.madoguchi.contracts.oqs.OqsMessage;
import jp.madoguchi.contracts.oqs.OqsQuestion;
import org.jspecify.annotations.Nullable;

/**
 * 国のシステムの回答: what one message of the national system said, as far as it said it.
 *
 * @param institution whom it was for
 * @param ended whether it ended normally; one that did not is no answer to anything
 * @param saidAt 処理実行日時
 * @param validity absent for a code this version does not know
 * @param askedNumbers what had been asked, where the message repeats it
 * @param results 0 to n
 * @param prescription 処方箋発行形態 the patient chose at the reader
 */
public record NationalResult(
        @Nullable InstitutionCode institution,
        boolean ended,
        @Nullable Instant saidAt,
        @Nullable LocalDate confirmationDate,
        @Nullable CheckMethod method,
        @Nullable Validity validity,
        @Nullable InsuredNumbers askedNumbers,
        @Nullable LocalDate askedBirthDate,
        List<ObservedResult> results,
        @Nullable PrescriptionChoice prescription) {
    /** Far more people than ever fitted one question. */
    public static final int MOST_RESULTS = 100;

    /** What a message says; throws what its accessors throw for a value that is there and wrong. */
    public static NationalResult of(OqsMessage message) {
        return new NationalResult(
                message.institution().orElse(null),
                message.endedNormally(),
                message.executedAt()
                        .map(time -> time.atZone(JapanTime.ZONE).toInstant())
                        .orElse(null),
                message.confirmationDate().orElse(null),
                message.method().orElse(null),
                message.validity().orElse(null),
                message.question().flatMap(OqsQuestion::numbers).orElse(null),
                message.question().flatMap(OqsQuestion::birthDate).orElse(null),
                message.results().stream().map(ObservedResult::of).toList(),
                message.prescription().flatMap(PrescriptionChoice::byCode).orElse(null));
    }

    /** The same without certificates that the consents in it do not allow to keep from now on. */
    public NationalResult allowedAt(Instant now) {
        Instant said = Optional.ofNullable(saidAt).orElse(now);
        return new NationalResult(
                institution,
                ended,
                saidAt,
                confirmationDate,
                method,
                validity,
                askedNumbers,
                askedBirthDate,
                results.stream().map(result -> result.allowedAt(now, said)).toList(),
                prescription);
    }

    /** 照会条件: whether it repeats anything of what had been asked. */
    boolean repeatsTheQuestion() {
        return askedNumbers != null || askedBirthDate != null;
    }

    /** The one result there is, if there is one. */
    Optional<ObservedResult> only() {
        return results.size() == 1 ? Optional.of(results.get(0)) : Optional.empty();
    }

    /** The numbers found, or else those asked with. */
    Optional<InsuredNumbers> numbers() {
        return only().flatMap(result -> Optional.ofNullable(result.numbers()))
                .or(() -> Optional.ofNullable(askedNumbers));
    }

    /** The birth date found, or else the one asked with. */
    Optional<LocalDate> birthDate() {
        return only().flatMap(result -> Optional.ofNullable(result.birthDate()))
                .or(() -> Optional.ofNullable(askedBirthDate));
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "NationalResult[***]";
    }
}
