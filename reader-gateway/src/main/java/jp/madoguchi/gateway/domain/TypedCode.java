package jp.madoguchi.gateway.domain;

import java.util.List;
import java.util.function.Function;

/** 入力された照合番号: may it be shown to the card, or what is wrong with it. */
public sealed interface TypedCode {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super CardCode, ? extends R> plausible, Function<? super List<DeskFinding>, ? extends R> broken);

    /** 照合番号Bでありうる. */
    record Plausible(CardCode code) implements TypedCode {
        @Override
        public <R> R match(
                Function<? super CardCode, ? extends R> plausible,
                Function<? super List<DeskFinding>, ? extends R> broken) {
            return plausible.apply(code);
        }
    }

    /** 照合番号Bではない. */
    record Broken(List<DeskFinding> findings) implements TypedCode {
        @Override
        public <R> R match(
                Function<? super CardCode, ? extends R> plausible,
                Function<? super List<DeskFinding>, ? extends R> broken) {
            return broken.apply(findings);
        }
    }
}
