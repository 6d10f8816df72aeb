package jp.madoguchi.declaration.application;

import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.declaration.domain.UnreadableReason;

/** 受理の結果. */
public sealed interface RecordOutcome {
    /** One branch for each outcome. */
    <R> R match(
            Supplier<? extends R> recorded,
            Function<? super UnreadableReason, ? extends R> unreadable,
            Supplier<? extends R> discarded,
            Supplier<? extends R> repeated);

    /** 受理した. */
    record Recorded() implements RecordOutcome {
        @Override
        public <R> R match(
                Supplier<? extends R> recorded,
                Function<? super UnreadableReason, ? extends R> unreadable,
                Supplier<? extends R> discarded,
                Supplier<? extends R> repeated) {
            return recorded.get();
        }
    }

    /** 読めないと記録した. */
    record Unreadable(UnreadableReason reason) implements RecordOutcome {
        @Override
        public <R> R match(
                Supplier<? extends R> recorded,
                Function<? super UnreadableReason, ? extends R> unreadable,
                Supplier<? extends R> discarded,
                Supplier<? extends R> repeated) {
            return unreadable.apply(reason);
        }
    }

    /** 開封せずに廃棄した: the visit's claim was settled before. */
    record Discarded() implements RecordOutcome {
        @Override
        public <R> R match(
                Supplier<? extends R> recorded,
                Function<? super UnreadableReason, ? extends R> unreadable,
                Supplier<? extends R> discarded,
                Supplier<? extends R> repeated) {
            return discarded.get();
        }
    }

    /** もう記録してある: the same declaration under another event id; the first stands. */
    record Repeated() implements RecordOutcome {
        @Override
        public <R> R match(
                Supplier<? extends R> recorded,
                Function<? super UnreadableReason, ? extends R> unreadable,
                Supplier<? extends R> discarded,
                Supplier<? extends R> repeated) {
            return repeated.get();
        }
    }
}
