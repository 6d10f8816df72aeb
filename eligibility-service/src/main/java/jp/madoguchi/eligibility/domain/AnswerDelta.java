package jp.madoguchi.eligibility.domain;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 新旧の比較: an answer beside what the institution last accepted of the same person, item by item, before anything is
 * overwritten.
 *
 * @param stale a newer answer was accepted meanwhile, so that this one can no longer be
 */
public record AnswerDelta(UUID checkId, boolean stale, List<Item> items) {

    /** Compares. */
    public static AnswerDelta of(CheckAnswer now, List<AcceptedValue> accepted) {
        Map<AnswerField, AcceptedValue> byField =
                accepted.stream().collect(toUnmodifiableMap(AcceptedValue::field, Function.identity()));
        return new AnswerDelta(
                now.checkId(),
                isStale(now, accepted),
                Arrays.stream(AnswerField.values())
                        .map(field -> Item.of(field, Optional.ofNullable(byField.get(field)), field.of(now)))
                        .toList());
    }

    static boolean isStale(CheckAnswer now, List<AcceptedValue> accepted) {
        return accepted.stream().anyMatch(value -> value.isNewerThan(now));
    }

    /** 変わり方. */
    public enum Change {
        /** 未受入: the institution accepted nothing of it yet, not even that there is none. */
        NEW,
        /** 変更あり. */
        CHANGED,
        /** 変更なし. */
        SAME
    }

    /**
     * 一項目, in the words of the screen.
     *
     * @param accepted absent when nothing was accepted, or that there is none
     * @param now absent when the answer has no such item
     * @param red the screen prints the value of now in red
     */
    public record Item(
            AnswerField field,
            @Nullable String accepted,
            @Nullable String now,
            Change change,
            boolean red) {

        static Item of(AnswerField field, Optional<AcceptedValue> accepted, Optional<String> now) {
            Optional<String> taken = accepted.flatMap(AcceptedValue::taken);
            return new Item(
                    field,
                    taken.map(field::words).orElse(null),
                    now.map(field::words).orElse(null),
                    change(accepted, now),
                    now.filter(field::isRed).isPresent());
        }

        private static Change change(Optional<AcceptedValue> accepted, Optional<String> now) {
            return accepted.map(before -> before.taken().equals(now) ? Change.SAME : Change.CHANGED)
                    .orElse(Change.NEW);
        }
    }
}
