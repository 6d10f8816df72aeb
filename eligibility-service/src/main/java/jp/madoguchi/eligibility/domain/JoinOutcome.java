package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** まとめる・分けることの結果. */
public sealed interface JoinOutcome {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super Done, ? extends R> done,
            Supplier<? extends R> unknown,
            Supplier<? extends R> already,
            Supplier<? extends R> mislinked);

    /**
     * した.
     *
     * @param personId the id that stands for the person of the first record from now on
     */
    record Done(RecordJoin join, UUID personId, List<PersonRecords.Move> moves) implements JoinOutcome {
        @Override
        public <R> R match(
                Function<? super Done, ? extends R> done,
                Supplier<? extends R> unknown,
                Supplier<? extends R> already,
                Supplier<? extends R> mislinked) {
            return done.apply(this);
        }
    }

    /** 見つからない: no such record, or no such join. */
    record Unknown() implements JoinOutcome {
        @Override
        public <R> R match(
                Function<? super Done, ? extends R> done,
                Supplier<? extends R> unknown,
                Supplier<? extends R> already,
                Supplier<? extends R> mislinked) {
            return unknown.get();
        }
    }

    /** 済んでいる: one person's already, or taken back already. */
    record Already() implements JoinOutcome {
        @Override
        public <R> R match(
                Function<? super Done, ? extends R> done,
                Supplier<? extends R> unknown,
                Supplier<? extends R> already,
                Supplier<? extends R> mislinked) {
            return already.get();
        }
    }

    /** ひも付け誤りの届出がある: the records are reported as two people's. */
    record Mislinked() implements JoinOutcome {
        @Override
        public <R> R match(
                Function<? super Done, ? extends R> done,
                Supplier<? extends R> unknown,
                Supplier<? extends R> already,
                Supplier<? extends R> mislinked) {
            return mislinked.get();
        }
    }
}
