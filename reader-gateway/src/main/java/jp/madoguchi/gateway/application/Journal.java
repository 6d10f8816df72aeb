package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.JournalIdentity;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.domain.Backlog;
import jp.madoguchi.gateway.domain.MissingEntries;
import jp.madoguchi.gateway.domain.NewVisit;
import jp.madoguchi.gateway.domain.SavedVisit;
import jp.madoguchi.gateway.domain.Storage;

/** 控え: append-only and durable. What it called saved is there after a power cut. */
public interface Journal {
    /** Appends the facts of one visit in one commit, once per visit id. */
    Uni<AppendOutcome> append(NewVisit visit);

    /**
     * The next entries to send, in order: from the sequence the cluster wants, or from the oldest unsent one if that
     * is earlier.
     */
    Uni<List<UplinkEntry>> next(long wanted, int most);

    /** The entries behind this sequence, in order, whatever became of them. */
    Uni<List<UplinkEntry>> after(long sequence, int most);

    /** Notes what became of entries that were sent. */
    Uni<Void> settle(List<EntryAnswer> answers);

    /** What is still to be sent. */
    Backlog backlog();

    /** Whether it is open, and every entry in it carried the hash it was given when it was opened. */
    boolean isIntact();

    /** How much can still be saved. */
    Storage storage();

    /** What was given a sequence once and cannot be read any more. */
    List<MissingEntries> missing();

    /** Which chain the entries belong to. */
    JournalIdentity identity();

    /** 控えた結果. */
    sealed interface AppendOutcome {
        /** One branch for each outcome. */
        <R> R match(
                Function<? super SavedVisit, ? extends R> saved,
                Function<? super SavedVisit, ? extends R> repeated,
                Supplier<? extends R> conflict);

        /** 控えた, or had been before with the same intake. */
        record Saved(SavedVisit visit, boolean again) implements AppendOutcome {
            @Override
            public <R> R match(
                    Function<? super SavedVisit, ? extends R> saved,
                    Function<? super SavedVisit, ? extends R> repeated,
                    Supplier<? extends R> conflict) {
                return again ? repeated.apply(visit) : saved.apply(visit);
            }
        }

        /** 同じ受付番号で別の内容: nothing was changed. */
        record Conflict() implements AppendOutcome {
            @Override
            public <R> R match(
                    Function<? super SavedVisit, ? extends R> saved,
                    Function<? super SavedVisit, ? extends R> repeated,
                    Supplier<? extends R> conflict) {
                return conflict.get();
            }
        }
    }
}
