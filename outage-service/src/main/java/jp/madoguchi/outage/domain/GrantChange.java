package jp.madoguchi.outage.domain;

import java.util.function.Function;

/** 利用開始設定の変更の結果. */
public sealed interface GrantChange {
    /** One branch for each outcome. */
    <R> R match(Function<? super Grant, ? extends R> changed, Function<? super GrantState, ? extends R> notNow);

    /** 進んだ. */
    record Changed(Grant grant) implements GrantChange {
        @Override
        public <R> R match(
                Function<? super Grant, ? extends R> changed, Function<? super GrantState, ? extends R> notNow) {
            return changed.apply(grant);
        }
    }

    /** その状態からは進めない. */
    record NotNow(GrantState state) implements GrantChange {
        @Override
        public <R> R match(
                Function<? super Grant, ? extends R> changed, Function<? super GrantState, ? extends R> notNow) {
            return notNow.apply(state);
        }
    }
}
