package jp.madoguchi.declaration.domain;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * 開封の結果: whether the form could be read, could not be read, or is not there to be read any more. The three
 * never merge.
 */
public sealed interface Reading {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super Read, ? extends R> readable,
            Function<? super Unreadable, ? extends R> unreadable,
            Supplier<? extends R> gone);

    /**
     * 読めた.
     *
     * @param findings ids of what is missing on the form for a 不詳 claim; the content itself is not kept
     */
    record Read(List<String> findings) implements Reading {
        /** Keeps its own copy. */
        public Read {
            findings = List.copyOf(findings);
        }

        @Override
        public <R> R match(
                Function<? super Read, ? extends R> readable,
                Function<? super Unreadable, ? extends R> unreadable,
                Supplier<? extends R> gone) {
            return readable.apply(this);
        }
    }

    /** 読めなかった: a person must ask the patient again. */
    record Unreadable(UnreadableReason reason) implements Reading {
        @Override
        public <R> R match(
                Function<? super Read, ? extends R> readable,
                Function<? super Unreadable, ? extends R> unreadable,
                Supplier<? extends R> gone) {
            return unreadable.apply(this);
        }
    }

    /** もうない: destroyed, or never opened because the claim was settled before the form arrived. */
    record Gone() implements Reading {
        @Override
        public <R> R match(
                Function<? super Read, ? extends R> readable,
                Function<? super Unreadable, ? extends R> unreadable,
                Supplier<? extends R> gone) {
            return gone.get();
        }
    }
}
