package jp.madoguchi.eligibility.domain;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 回答済みの資格確認: an answer as it was given, with whom it found.
 *
 * @param personId absent when nobody of the registry, or more than one person, was found
 * @param observedPatientId as whom the institution knows somebody the national system found and the registry does not
 */
public record AnsweredCheck(
        CheckAnswer answer,
        @Nullable UUID personId,
        @Nullable UUID observedPatientId) {

    /** Who of the registry was found, if exactly one person was. */
    public Optional<UUID> person() {
        return Optional.ofNullable(personId);
    }

    /** As whom the institution knows the one who was found, of the registry or not. */
    public Optional<UUID> patient() {
        return person().or(() -> Optional.ofNullable(observedPatientId));
    }
}
