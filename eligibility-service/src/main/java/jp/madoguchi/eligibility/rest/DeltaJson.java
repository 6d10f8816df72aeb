package jp.madoguchi.eligibility.rest;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.AnswerDelta;
import org.jspecify.annotations.Nullable;

/**
 * 新旧の比較の回答.
 *
 * @param stale a newer answer was accepted meanwhile; accepting this one would be refused
 */
record DeltaJson(UUID checkId, boolean stale, List<ItemJson> fields) {

    static DeltaJson of(AnswerDelta delta) {
        return new DeltaJson(
                delta.checkId(),
                delta.stale(),
                delta.items().stream().map(ItemJson::of).toList());
    }

    /** 一項目, old and new in the words of the screen. */
    record ItemJson(
            String field,
            String label,
            @Nullable String accepted,
            @Nullable String now,
            AnswerDelta.Change change,
            boolean red) {

        static ItemJson of(AnswerDelta.Item item) {
            return new ItemJson(
                    item.field().wire(), item.field().label(), item.accepted(), item.now(), item.change(), item.red());
        }
    }
}
