package jp.madoguchi.outage.domain;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * 検索結果: nobody, one who is opened at once, two to five to choose from, more than may be listed, or one who cannot be
 * told apart.
 */
public sealed interface LookupFound {
    /** One branch for each outcome. */
    <R> R match(
            Supplier<? extends R> nobody,
            Function<? super Hit, ? extends R> one,
            Function<? super List<Hit>, ? extends R> several,
            Supplier<? extends R> tooMany,
            Supplier<? extends R> mislinked);

    /** 検索条件に入力された情報が存在しません. */
    record Nobody() implements LookupFound {
        @Override
        public <R> R match(
                Supplier<? extends R> nobody,
                Function<? super Hit, ? extends R> one,
                Function<? super List<Hit>, ? extends R> several,
                Supplier<? extends R> tooMany,
                Supplier<? extends R> mislinked) {
            return nobody.get();
        }
    }

    /** 個人が特定できた. */
    record One(Hit hit) implements LookupFound {
        @Override
        public <R> R match(
                Supplier<? extends R> nobody,
                Function<? super Hit, ? extends R> one,
                Function<? super List<Hit>, ? extends R> several,
                Supplier<? extends R> tooMany,
                Supplier<? extends R> mislinked) {
            return one.apply(hit);
        }
    }

    /** 複数の資格該当者. */
    record Several(List<Hit> hits) implements LookupFound {
        /** Keeps its own copy. */
        public Several {
            hits = List.copyOf(hits);
        }

        @Override
        public <R> R match(
                Supplier<? extends R> nobody,
                Function<? super Hit, ? extends R> one,
                Function<? super List<Hit>, ? extends R> several,
                Supplier<? extends R> tooMany,
                Supplier<? extends R> mislinked) {
            return several.apply(hits);
        }
    }

    /** 該当件数が5件を超える: nothing of them is told. */
    record TooMany() implements LookupFound {
        @Override
        public <R> R match(
                Supplier<? extends R> nobody,
                Function<? super Hit, ? extends R> one,
                Function<? super List<Hit>, ? extends R> several,
                Supplier<? extends R> tooMany,
                Supplier<? extends R> mislinked) {
            return tooMany.get();
        }
    }

    /** ひも付け誤り: one of them may be somebody else, so nothing of any is told. */
    record Mislinked() implements LookupFound {
        @Override
        public <R> R match(
                Supplier<? extends R> nobody,
                Function<? super Hit, ? extends R> one,
                Function<? super List<Hit>, ? extends R> several,
                Supplier<? extends R> tooMany,
                Supplier<? extends R> mislinked) {
            return mislinked.get();
        }
    }
}
