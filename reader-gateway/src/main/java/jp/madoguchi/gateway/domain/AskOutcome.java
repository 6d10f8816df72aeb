package jp.madoguchi.gateway.domain;

import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.contracts.event.Cause;
import org.jspecify.annotations.Nullable;

/** 資格確認の三つの結末: known, known not to be there, could not ask. Nothing turns the third into the second. */
public sealed interface AskOutcome {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super Known, ? extends R> known,
            Function<? super KnownAbsent, ? extends R> absent,
            Function<? super CouldNotAsk, ? extends R> couldNotAsk);

    /** 有効・無効・複数該当: there is an answer about a coverage. */
    record Known(Answer answer) implements AskOutcome {
        @Override
        public <R> R match(
                Function<? super Known, ? extends R> known,
                Function<? super KnownAbsent, ? extends R> absent,
                Function<? super CouldNotAsk, ? extends R> couldNotAsk) {
            return known.apply(this);
        }
    }

    /**
     * 資格情報なし: the registry was asked and has nobody.
     *
     * @param checkId absent when the card reader itself said so and gave no numbers to ask with
     */
    record KnownAbsent(@Nullable UUID checkId) implements AskOutcome {
        @Override
        public <R> R match(
                Function<? super Known, ? extends R> known,
                Function<? super KnownAbsent, ? extends R> absent,
                Function<? super CouldNotAsk, ? extends R> couldNotAsk) {
            return absent.apply(this);
        }
    }

    /** 確認できません: the question reached nobody. */
    record CouldNotAsk(Cause cause) implements AskOutcome {
        @Override
        public <R> R match(
                Function<? super Known, ? extends R> known,
                Function<? super KnownAbsent, ? extends R> absent,
                Function<? super CouldNotAsk, ? extends R> couldNotAsk) {
            return couldNotAsk.apply(this);
        }
    }
}
