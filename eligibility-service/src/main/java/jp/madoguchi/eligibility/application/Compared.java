package jp.madoguchi.eligibility.application;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.eligibility.domain.Comparison;

/** 照合の答え. */
public sealed interface Compared {

    /** One branch for each answer. */
    <R> R match(Function<? super Done, ? extends R> done, Supplier<? extends R> nobody, Supplier<? extends R> unknown);

    /** 照合した: with the task it opened, if it did. */
    record Done(Comparison comparison, Optional<UUID> taskId) implements Compared {
        @Override
        public <R> R match(
                Function<? super Done, ? extends R> done, Supplier<? extends R> nobody, Supplier<? extends R> unknown) {
            return done.apply(this);
        }
    }

    /** 資格情報がない: the check found nobody to compare with. */
    record Nobody() implements Compared {
        @Override
        public <R> R match(
                Function<? super Done, ? extends R> done, Supplier<? extends R> nobody, Supplier<? extends R> unknown) {
            return nobody.get();
        }
    }

    /** この医療機関の資格確認ではない. */
    record Unknown() implements Compared {
        @Override
        public <R> R match(
                Function<? super Done, ? extends R> done, Supplier<? extends R> nobody, Supplier<? extends R> unknown) {
            return unknown.get();
        }
    }
}
