package jp.madoguchi.gateway.domain;

import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.contracts.event.CardFace;

/** 券面4情報の読み取りの結末. */
public sealed interface CardReading {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super CardFace, ? extends R> read,
            Function<? super CardTries, ? extends R> wrongCode,
            Function<? super CardTries, ? extends R> refused,
            Supplier<? extends R> noCard,
            Supplier<? extends R> notThisCard,
            Function<? super UnreadCause, ? extends R> couldNotRead);

    /** 読めた: name and address as printed. */
    record Read(CardFace face) implements CardReading {
        @Override
        public <R> R match(
                Function<? super CardFace, ? extends R> read,
                Function<? super CardTries, ? extends R> wrongCode,
                Function<? super CardTries, ? extends R> refused,
                Supplier<? extends R> noCard,
                Supplier<? extends R> notThisCard,
                Function<? super UnreadCause, ? extends R> couldNotRead) {
            return read.apply(face);
        }
    }

    /** 照合番号が違う: the card said so and counted it. */
    record WrongCode(CardTries tries) implements CardReading {
        @Override
        public <R> R match(
                Function<? super CardFace, ? extends R> read,
                Function<? super CardTries, ? extends R> wrongCode,
                Function<? super CardTries, ? extends R> refused,
                Supplier<? extends R> noCard,
                Supplier<? extends R> notThisCard,
                Function<? super UnreadCause, ? extends R> couldNotRead) {
            return wrongCode.apply(tries);
        }
    }

    /** 照合しなかった: the code was not shown to the card, because one try is left or none. */
    record Refused(CardTries tries) implements CardReading {
        @Override
        public <R> R match(
                Function<? super CardFace, ? extends R> read,
                Function<? super CardTries, ? extends R> wrongCode,
                Function<? super CardTries, ? extends R> refused,
                Supplier<? extends R> noCard,
                Supplier<? extends R> notThisCard,
                Function<? super UnreadCause, ? extends R> couldNotRead) {
            return refused.apply(tries);
        }
    }

    /** カードがない. */
    record NoCard() implements CardReading {
        @Override
        public <R> R match(
                Function<? super CardFace, ? extends R> read,
                Function<? super CardTries, ? extends R> wrongCode,
                Function<? super CardTries, ? extends R> refused,
                Supplier<? extends R> noCard,
                Supplier<? extends R> notThisCard,
                Function<? super UnreadCause, ? extends R> couldNotRead) {
            return noCard.get();
        }
    }

    /** マイナンバーカードではない: the card itself says it has no 券面事項入力補助. */
    record NotThisCard() implements CardReading {
        @Override
        public <R> R match(
                Function<? super CardFace, ? extends R> read,
                Function<? super CardTries, ? extends R> wrongCode,
                Function<? super CardTries, ? extends R> refused,
                Supplier<? extends R> noCard,
                Supplier<? extends R> notThisCard,
                Function<? super UnreadCause, ? extends R> couldNotRead) {
            return notThisCard.get();
        }
    }

    /** 読めなかった. */
    record CouldNotRead(UnreadCause cause) implements CardReading {
        @Override
        public <R> R match(
                Function<? super CardFace, ? extends R> read,
                Function<? super CardTries, ? extends R> wrongCode,
                Function<? super CardTries, ? extends R> refused,
                Supplier<? extends R> noCard,
                Supplier<? extends R> notThisCard,
                Function<? super UnreadCause, ? extends R> couldNotRead) {
            return couldNotRead.apply(cause);
        }
    }
}
