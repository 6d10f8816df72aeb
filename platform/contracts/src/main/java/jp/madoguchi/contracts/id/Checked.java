package jp.madoguchi.contracts.id;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * 入力の点検結果: the outcome of checking what somebody typed, for callers to whom a slip is an expected outcome and not a
 * bug.
 *
 * @param <T> what was typed
 */
public sealed interface Checked<T> {
    /** One branch for each outcome; the second receives the stable code of the broken rule. */
    <R> R match(Function<? super T, ? extends R> accepted, Function<? super String, ? extends R> refused);

    /** Makes the value and turns its refusal into an outcome. */
    static <T> Checked<T> check(Supplier<? extends T> make) {
        try {
            return new Accepted<>(make.get());
        } catch (InvalidIdentifier refusal) {
            return new Refused<>(refusal.code());
        }
    }

    /** 正しい: the value, in canonical form. */
    record Accepted<T>(T value) implements Checked<T> {
        @Override
        public <R> R match(Function<? super T, ? extends R> accepted, Function<? super String, ? extends R> refused) {
            return accepted.apply(value);
        }
    }

    /** 誤り: the rule that was broken. */
    record Refused<T>(String code) implements Checked<T> {
        @Override
        public <R> R match(Function<? super T, ? extends R> accepted, Function<? super String, ? extends R> refused) {
            return refused.apply(code);
        }
    }
}
