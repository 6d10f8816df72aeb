package jp.madoguchi.gateway.domain;

import java.util.function.Function;

/** 問いの行方: there is an outcome, or the question itself was refused and there is none. */
public sealed interface Asked {
    /** One branch for each. */
    <R> R match(Function<? super AskOutcome, ? extends R> settled, Function<? super Refusal, ? extends R> refused);

    /** 結末がある. */
    record Settled(AskOutcome outcome) implements Asked {
        @Override
        public <R> R match(
                Function<? super AskOutcome, ? extends R> settled, Function<? super Refusal, ? extends R> refused) {
            return settled.apply(outcome);
        }
    }

    /** 問いが断られた. */
    record Refused(Refusal refusal) implements Asked {
        @Override
        public <R> R match(
                Function<? super AskOutcome, ? extends R> settled, Function<? super Refusal, ? extends R> refused) {
            return refused.apply(refusal);
        }
    }
}
