package jp.madoguchi.eligibility.domain;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 回答済みの資格確認: an answer as it was given, with the person it found.
 *
 * @param personId absent when nobody, or more than one person, was found
 */
public record AnsweredCheck(CheckAnswer answer, @Nullable UUID personId) {

    /** Who was found, if exactly one person was. */
    public Optional<UUID> person() {
        return Optional.ofNullable(personId);
    }
}
