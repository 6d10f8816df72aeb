package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.function.Function;
import jp.madoguchi.contracts.uplink.UplinkReceipt;

/** 一括受領の結果. */
public sealed interface BatchOutcome {

    /** One branch for each outcome. */
    <R> R match(
            Function<? super Taken, ? extends R> taken,
            Function<? super Gap, ? extends R> gap,
            Function<? super NotYours, ? extends R> notYours);

    /** 受け取った: an answer for every entry; the new ones and where the journal stands now. */
    record Taken(UplinkReceipt receipt, List<NewEntry> entries, JournalPosition position) implements BatchOutcome {
        @Override
        public <R> R match(
                Function<? super Taken, ? extends R> taken,
                Function<? super Gap, ? extends R> gap,
                Function<? super NotYours, ? extends R> notYours) {
            return taken.apply(this);
        }
    }

    /** 抜けがある: entries are missing before or inside the batch; nothing was taken. */
    record Gap(long nextSequence) implements BatchOutcome {
        @Override
        public <R> R match(
                Function<? super Taken, ? extends R> taken,
                Function<? super Gap, ? extends R> gap,
                Function<? super NotYours, ? extends R> notYours) {
            return gap.apply(this);
        }
    }

    /** ほかの医療機関の端末. */
    record NotYours() implements BatchOutcome {
        @Override
        public <R> R match(
                Function<? super Taken, ? extends R> taken,
                Function<? super Gap, ? extends R> gap,
                Function<? super NotYours, ? extends R> notYours) {
            return notYours.apply(this);
        }
    }
}
