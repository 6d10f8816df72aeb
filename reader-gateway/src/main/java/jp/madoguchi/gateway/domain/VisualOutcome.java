package jp.madoguchi.gateway.domain;

import java.util.function.Function;

/** 目視確認の一歩の結果. */
public sealed interface VisualOutcome {
    /** One branch for each. */
    <R> R match(Function<? super VisualCheck, ? extends R> done, Function<? super VisualFault, ? extends R> refused);

    /** 進んだ. */
    record Done(VisualCheck check) implements VisualOutcome {
        @Override
        public <R> R match(
                Function<? super VisualCheck, ? extends R> done, Function<? super VisualFault, ? extends R> refused) {
            return done.apply(check);
        }
    }

    /** 進めない: nothing was changed. */
    record Refused(VisualFault fault) implements VisualOutcome {
        @Override
        public <R> R match(
                Function<? super VisualCheck, ? extends R> done, Function<? super VisualFault, ? extends R> refused) {
            return refused.apply(fault);
        }
    }
}
