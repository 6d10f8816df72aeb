package jp.madoguchi.declaration.application;

import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.declaration.domain.EligibilityDeclaration;
import jp.madoguchi.declaration.domain.UnreadableReason;

/** 閲覧の結果: read, cannot be read, gone, and not there never merge. */
public sealed interface OpenOutcome {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super Opened, ? extends R> opened,
            Function<? super UnreadableReason, ? extends R> unreadable,
            Supplier<? extends R> destroyed,
            Supplier<? extends R> notFound);

    /** 開いた. */
    record Opened(EligibilityDeclaration declaration, DeclarationContent content) implements OpenOutcome {
        @Override
        public <R> R match(
                Function<? super Opened, ? extends R> opened,
                Function<? super UnreadableReason, ? extends R> unreadable,
                Supplier<? extends R> destroyed,
                Supplier<? extends R> notFound) {
            return opened.apply(this);
        }

        /** Masked: strings end up in logs. */
        @Override
        public String toString() {
            return "Opened[***]";
        }
    }

    /** 読めない. */
    record Unreadable(UnreadableReason reason) implements OpenOutcome {
        @Override
        public <R> R match(
                Function<? super Opened, ? extends R> opened,
                Function<? super UnreadableReason, ? extends R> unreadable,
                Supplier<? extends R> destroyed,
                Supplier<? extends R> notFound) {
            return unreadable.apply(reason);
        }
    }

    /** 廃棄済み. */
    record Destroyed() implements OpenOutcome {
        @Override
        public <R> R match(
                Function<? super Opened, ? extends R> opened,
                Function<? super UnreadableReason, ? extends R> unreadable,
                Supplier<? extends R> destroyed,
                Supplier<? extends R> notFound) {
            return destroyed.get();
        }
    }

    /** ない, or another institution's. */
    record NotFound() implements OpenOutcome {
        @Override
        public <R> R match(
                Function<? super Opened, ? extends R> opened,
                Function<? super UnreadableReason, ? extends R> unreadable,
                Supplier<? extends R> destroyed,
                Supplier<? extends R> notFound) {
            return notFound.get();
        }
    }
}
