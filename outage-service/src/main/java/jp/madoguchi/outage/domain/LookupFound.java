package jp.madoguchi.outage.domain;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * 検索結果: nobody, one who is opened at once, two to five to choose from, more than may be listed, one who cannot be told
 * apart, or one who may only be asked for by name and address.
 */
public sealed interface LookupFound {
    /** One branch for each outcome. */
    <R> R match(
            Supplier<? extends R> nobody,
            Function<? super Hit, ? extends R> one,
            Function<? super List<Hit>, ? extends R> several,
            Supplier<? extends R> tooMany,
            Supplier<? extends R> mislinked,
            Supplier<? extends R> narrow);

    /** 検索条件に入力された情報が存在しません. */
    record Nobody() implements LookupFound {
        @Override
        public <R> R match(
                Supplier<? extends R> nobody,
                Function<? super Hit, ? extends R> one,
                Function<? super List<Hit>, ? extends R> several,
                Supplier<? extends R> tooMany,
                Supplier<? extends R> mislinked,
                Supplier<? extends R> narrow) {
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
                Supplier<? extends R> mislinked,
                Supplier<? extends R> narrow) {
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
                Supplier<? extends R> mislinked,
                Supplier<? extends R> narrow) {
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
                Supplier<? extends R> mislinked,
                Supplier<? extends R> narrow) {
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
                Supplier<? extends R> mislinked,
                Supplier<? extends R> narrow) {
            return mislinked.get();
        }
    }

    /** 保護の要る加入者がいる: nothing of any is told, and nothing tells this from {@link TooMany}. */
    record Narrow() implements LookupFound {
        @Override
        public <R> R match(
                Supplier<? extends R> nobody,
                Function<? super Hit, ? extends R> one,
                Function<? super List<Hit>, ? extends R> several,
                Supplier<? extends R> tooMany,
                Supplier<? extends R> mislinked,
                Supplier<? extends R> narrow) {
            return narrow.get();
        }
    }
}
