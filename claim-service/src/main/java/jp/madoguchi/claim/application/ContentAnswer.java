package jp.madoguchi.claim.application;

import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.contracts.event.DeclarationContent;

/** 申立書の内容を尋ねた結果: known, known not to be there, and could not ask never merge. */
public sealed interface ContentAnswer {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super DeclarationContent, ? extends R> known,
            Supplier<? extends R> absent,
            Supplier<? extends R> couldNotAsk);

    /** 内容. */
    record Known(DeclarationContent content) implements ContentAnswer {
        @Override
        public <R> R match(
                Function<? super DeclarationContent, ? extends R> known,
                Supplier<? extends R> absent,
                Supplier<? extends R> couldNotAsk) {
            return known.apply(content);
        }

        /** Masked: the content is personal. */
        @Override
        public String toString() {
            return "Known[***]";
        }
    }

    /** もうない: destroyed, unreadable or never there. */
    record Absent() implements ContentAnswer {
        @Override
        public <R> R match(
                Function<? super DeclarationContent, ? extends R> known,
                Supplier<? extends R> absent,
                Supplier<? extends R> couldNotAsk) {
            return absent.get();
        }
    }

    /** 尋ねられなかった. */
    record CouldNotAsk() implements ContentAnswer {
        @Override
        public <R> R match(
                Function<? super DeclarationContent, ? extends R> known,
                Supplier<? extends R> absent,
                Supplier<? extends R> couldNotAsk) {
            return couldNotAsk.get();
        }
    }
}
