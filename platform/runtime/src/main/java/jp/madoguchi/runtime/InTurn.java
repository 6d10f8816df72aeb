package jp.madoguchi.runtime;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/**
 * 一つずつ: the same work for each of many, one after the other, as a database session needs it. The steps do not stand
 * inside one another, so a list may be longer than a stack is deep.
 */
public final class InTurn {
    private InTurn() {}

    /** What the work gave for each that gave anything, in their order. Nothing more is begun once one has failed. */
    public static <T, R> Uni<List<R>> each(Iterable<T> all, Function<T, Uni<? extends R>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .<R>transformToUniAndConcatenate(work)
                .collect()
                .asList();
    }
}
