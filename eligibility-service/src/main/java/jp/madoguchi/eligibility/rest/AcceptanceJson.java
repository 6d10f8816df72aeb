package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.eligibility.domain.Acceptance;
import jp.madoguchi.eligibility.domain.AnswerField;
import org.jspecify.annotations.Nullable;

/**
 * 受入の要求: the items to take over, or all of them.
 *
 * @param fields names of items as the comparison has them
 */
record AcceptanceJson(
        @Nullable @Size(min = 1, max = 100) List<@NotNull @Size(max = 100) String> fields,
        @Nullable Boolean all) {

    /** The items meant; nothing when that is not said in exactly one way, or a name is unknown. */
    Optional<Set<AnswerField>> named() {
        boolean everything = Boolean.TRUE.equals(all);
        if (fields == null) {
            return everything ? Optional.of(EnumSet.allOf(AnswerField.class)) : Optional.empty();
        }
        List<Optional<AnswerField>> known =
                fields.stream().map(AnswerField::byWire).toList();
        return everything || known.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(known.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet()));
    }

    /** 受入の回答. */
    record Accepted(UUID checkId, List<String> accepted) {
        static Accepted of(UUID checkId, Acceptance.Accepted acceptance) {
            return new Accepted(
                    checkId,
                    acceptance.values().stream()
                            .map(value -> value.field().wire())
                            .toList());
        }
    }
}
