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
            Function<? super NotYours, ? extends R> notYours,
            Function<? super Superseded, ? extends R> superseded);

    /** 受け取った: an answer for every entry; the new ones and where the journal stands now. */
    record Taken(UplinkReceipt receipt, List<NewEntry> entries, JournalChain chain) implements BatchOutcome {
        @Override
        public <R> R match(
                Function<? super Taken, ? extends R> taken,
                Function<? super Gap, ? extends R> gap,
                Function<? super NotYours, ? extends R> notYours,
                Function<? super Superseded, ? extends R> superseded) {
            return taken.apply(this);
        }
    }

    /** 抜けがある: entries are missing before or inside the batch; nothing was taken. */
    record Gap(long nextSequence) implements BatchOutcome {
        @Override
        public <R> R match(
                Function<? super Taken, ? extends R> taken,
                Function<? super Gap, ? extends R> gap,
                Function<? super NotYours, ? extends R> notYours,
                Function<? super Superseded, ? extends R> superseded) {
            return gap.apply(this);
        }
    }

    /** ほかの医療機関の端末. */
    record NotYours() implements BatchOutcome {
        @Override
        public <R> R match(
                Function<? super Taken, ? extends R> taken,
                Function<? super Gap, ? extends R> gap,
                Function<? super NotYours, ? extends R> notYours,
                Function<? super Superseded, ? extends R> superseded) {
            return notYours.apply(this);
        }
    }

    /** 引き継がれた: another chain of this gateway goes on in place of the sender's; nothing was taken. */
    record Superseded() implements BatchOutcome {
        @Override
        public <R> R match(
                Function<? super Taken, ? extends R> taken,
                Function<? super Gap, ? extends R> gap,
                Function<? super NotYours, ? extends R> notYours,
                Function<? super Superseded, ? extends R> superseded) {
            return superseded.apply(this);
        }
    }
}
