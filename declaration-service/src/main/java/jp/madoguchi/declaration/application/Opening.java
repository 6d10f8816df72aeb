package jp.madoguchi.declaration.application;

import java.util.function.Function;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.declaration.domain.UnreadableReason;

/** 開封の試み: the content, in memory only, or why it stays closed. */
public sealed interface Opening {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super DeclarationContent, ? extends R> opened,
            Function<? super UnreadableReason, ? extends R> closed);

    /** 開いた. */
    record Opened(DeclarationContent content) implements Opening {
        @Override
        public <R> R match(
                Function<? super DeclarationContent, ? extends R> opened,
                Function<? super UnreadableReason, ? extends R> closed) {
            return opened.apply(content);
        }

        /** Masked: strings end up in logs. */
        @Override
        public String toString() {
            return "Opened[***]";
        }
    }

    /** 開かない. */
    record Closed(UnreadableReason reason) implements Opening {
        @Override
        public <R> R match(
                Function<? super DeclarationContent, ? extends R> opened,
                Function<? super UnreadableReason, ? extends R> closed) {
            return closed.apply(reason);
        }
    }
}
