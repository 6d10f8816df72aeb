package jp.madoguchi.contracts.summary;

import java.util.function.Function;

/** 要約の検証の結果. */
public sealed interface Verified {
    /** One branch for each outcome. */
    <R> R match(Function<? super Sound, ? extends R> sound, Function<? super Broken, ? extends R> broken);

    /**
     * 封は破れていない.
     *
     * @param texts the summary and its supplements
     * @param visits the lines of all of them
     * @param seal the last one, to be compared with the published one
     */
    record Sound(int texts, long visits, String seal) implements Verified {
        @Override
        public <R> R match(Function<? super Sound, ? extends R> sound, Function<? super Broken, ? extends R> broken) {
            return sound.apply(this);
        }
    }

    /** 封は破れている: the first line, counted from one, that does not follow from those before it. */
    record Broken(int line, String why) implements Verified {
        @Override
        public <R> R match(Function<? super Sound, ? extends R> sound, Function<? super Broken, ? extends R> broken) {
            return broken.apply(this);
        }
    }
}
