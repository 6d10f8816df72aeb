package jp.madoguchi.eligibility.domain;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * 自院の一件: what became of something asked about one of the institution's own answers. A check of another institution
 * does not exist here, and what is kept of a patient needs a patient.
 *
 * @param <T> what it comes to when there is one
 */
public sealed interface OwnOutcome<T> {

    /** One branch for each outcome. */
    <R> R match(
            Function<? super T, ? extends R> done, Supplier<? extends R> nobodyFound, Supplier<? extends R> missing);

    /** できた. */
    record Done<T>(T value) implements OwnOutcome<T> {
        @Override
        public <R> R match(
                Function<? super T, ? extends R> done,
                Supplier<? extends R> nobodyFound,
                Supplier<? extends R> missing) {
            return done.apply(value);
        }
    }

    /** 患者が特定されていない: the answer found nobody, or more than one person. */
    record NobodyFound<T>() implements OwnOutcome<T> {
        @Override
        public <R> R match(
                Function<? super T, ? extends R> done,
                Supplier<? extends R> nobodyFound,
                Supplier<? extends R> missing) {
            return nobodyFound.get();
        }
    }

    /** 自院にない: this institution never asked so. */
    record Missing<T>() implements OwnOutcome<T> {
        @Override
        public <R> R match(
                Function<? super T, ? extends R> done,
                Supplier<? extends R> nobodyFound,
                Supplier<? extends R> missing) {
            return missing.get();
        }
    }
}
