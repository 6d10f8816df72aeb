package jp.madoguchi.gateway.reader;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * 資格確認端末の応答: what a response file says of the question it answers.
 *
 * @param <A> what an answer is
 */
sealed interface TerminalAnswer<A> {
    /** One branch for each. */
    <R> R match(
            Function<? super A, ? extends R> answered,
            Supplier<? extends R> processing,
            Function<? super String, ? extends R> abnormal,
            Function<? super String, ? extends R> unfinished,
            Function<? super String, ? extends R> unreadable);

    /**
     * 正常終了.
     *
     * @param said the answer
     */
    record Answered<A>(A said) implements TerminalAnswer<A> {
        @Override
        public <R> R match(
                Function<? super A, ? extends R> answered,
                Supplier<? extends R> processing,
                Function<? super String, ? extends R> abnormal,
                Function<? super String, ? extends R> unfinished,
                Function<? super String, ? extends R> unreadable) {
            return answered.apply(said);
        }
    }

    /** 処理中: the file will be written anew. */
    record Processing<A>() implements TerminalAnswer<A> {
        @Override
        public <R> R match(
                Function<? super A, ? extends R> answered,
                Supplier<? extends R> processing,
                Function<? super String, ? extends R> abnormal,
                Function<? super String, ? extends R> unfinished,
                Function<? super String, ? extends R> unreadable) {
            return processing.get();
        }
    }

    /**
     * 異常終了.
     *
     * @param code エラーコード, empty where there is none
     */
    record Abnormal<A>(String code) implements TerminalAnswer<A> {
        @Override
        public <R> R match(
                Function<? super A, ? extends R> answered,
                Supplier<? extends R> processing,
                Function<? super String, ? extends R> abnormal,
                Function<? super String, ? extends R> unfinished,
                Function<? super String, ? extends R> unreadable) {
            return abnormal.apply(code);
        }
    }

    /** まだ書きかけかもしれない. */
    record Unfinished<A>(String fault) implements TerminalAnswer<A> {
        @Override
        public <R> R match(
                Function<? super A, ? extends R> answered,
                Supplier<? extends R> processing,
                Function<? super String, ? extends R> abnormal,
                Function<? super String, ? extends R> unfinished,
                Function<? super String, ? extends R> unreadable) {
            return unfinished.apply(fault);
        }
    }

    /** 読めない: will not become better by waiting, or answers another question. */
    record Unreadable<A>(String fault) implements TerminalAnswer<A> {
        @Override
        public <R> R match(
                Function<? super A, ? extends R> answered,
                Supplier<? extends R> processing,
                Function<? super String, ? extends R> abnormal,
                Function<? super String, ? extends R> unfinished,
                Function<? super String, ? extends R> unreadable) {
            return unreadable.apply(fault);
        }
    }
}
