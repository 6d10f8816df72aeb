package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** カードの登録の結果. */
public sealed interface CardOutcome {

    /** One branch for each outcome. */
    <R> R match(
            Function<? super Standing, ? extends R> standing,
            Supplier<? extends R> unknown,
            Supplier<? extends R> conflicting);

    /**
     * 登録されている.
     *
     * @param added whether the person is new on this card
     * @param holders how many people the certificate leads to now; more than one is a mistake to be cleared up
     * @param mislinkIds the mis-links this registration brought to light
     */
    record Standing(UUID personId, boolean added, long holders, List<UUID> mislinkIds) implements CardOutcome {
        @Override
        public <R> R match(
                Function<? super Standing, ? extends R> standing,
                Supplier<? extends R> unknown,
                Supplier<? extends R> conflicting) {
            return standing.apply(this);
        }
    }

    /** 加入者が未登録. */
    record Unknown() implements CardOutcome {
        @Override
        public <R> R match(
                Function<? super Standing, ? extends R> standing,
                Supplier<? extends R> unknown,
                Supplier<? extends R> conflicting) {
            return unknown.get();
        }
    }

    /** 同じ版で別の内容. */
    record Conflicting() implements CardOutcome {
        @Override
        public <R> R match(
                Function<? super Standing, ? extends R> standing,
                Supplier<? extends R> unknown,
                Supplier<? extends R> conflicting) {
            return conflicting.get();
        }
    }
}
