package jp.madoguchi.gateway.reader;

import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.SeenMessage;

/** 資格確認端末の応答: what a response file says of the question it answers. */
sealed interface TerminalAnswer {
    /** One branch for each. */
    <R> R match(
            Function<? super Answered, ? extends R> answered,
            Supplier<? extends R> processing,
            Function<? super String, ? extends R> abnormal,
            Function<? super String, ? extends R> unfinished,
            Function<? super String, ? extends R> unreadable);

    /**
     * 正常終了.
     *
     * @param message the document that says so
     */
    record Answered(AskOutcome outcome, SeenMessage message) implements TerminalAnswer {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Supplier<? extends R> processing,
                Function<? super String, ? extends R> abnormal,
                Function<? super String, ? extends R> unfinished,
                Function<? super String, ? extends R> unreadable) {
            return answered.apply(this);
        }
    }

    /** 処理中: the file will be written anew. */
    record Processing() implements TerminalAnswer {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
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
    record Abnormal(String code) implements TerminalAnswer {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Supplier<? extends R> processing,
                Function<? super String, ? extends R> abnormal,
                Function<? super String, ? extends R> unfinished,
                Function<? super String, ? extends R> unreadable) {
            return abnormal.apply(code);
        }
    }

    /** まだ書きかけかもしれない. */
    record Unfinished(String fault) implements TerminalAnswer {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Supplier<? extends R> processing,
                Function<? super String, ? extends R> abnormal,
                Function<? super String, ? extends R> unfinished,
                Function<? super String, ? extends R> unreadable) {
            return unfinished.apply(fault);
        }
    }

    /** 読めない: will not become better by waiting, or answers another question. */
    record Unreadable(String fault) implements TerminalAnswer {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Supplier<? extends R> processing,
                Function<? super String, ? extends R> abnormal,
                Function<? super String, ? extends R> unfinished,
                Function<? super String, ? extends R> unreadable) {
            return unreadable.apply(fault);
        }
    }
}
