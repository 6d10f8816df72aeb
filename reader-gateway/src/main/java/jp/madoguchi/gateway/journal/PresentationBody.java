package jp.madoguchi.gateway.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.gateway.domain.Answer;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.Bearer;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * 提示の保存形: a {@link Presentation} as its row keeps it, the outcome spread over three components and
 * the refusal beside it: at most one of the four is there.
 *
 * @param answer known
 * @param absent known not to be there
 * @param couldNotAsk could not ask
 * @param refusal the question was refused; absent in rows older than it
 * @param said which card the desk said it is; absent in rows older than it
 */
record PresentationBody(
        UUID visitId,
        Instant presentedAt,
        CheckMethod method,
        LocalDate confirmationDate,
        @Nullable InsuredNumbers numbers,
        @Nullable Validity observed,
        Bearer bearer,
        @Nullable Answer answer,
        @Nullable Absent absent,
        @Nullable Cause couldNotAsk,
        @Nullable Refusal refusal,
        @Nullable CardKind said) {

    static PresentationBody of(Presentation presentation) {
        AskOutcome outcome = presentation.outcome();
        return new PresentationBody(
                presentation.visitId(),
                presentation.presentedAt(),
                presentation.method(),
                presentation.confirmationDate(),
                presentation.numbers(),
                presentation.observed(),
                presentation.bearer(),
                outcome == null ? null : outcome.<@Nullable Answer>match(k -> k.answer(), a -> null, c -> null),
                outcome == null
                        ? null
                        : outcome.<@Nullable Absent>match(k -> null, a -> new Absent(a.checkId()), c -> null),
                outcome == null ? null : outcome.<@Nullable Cause>match(k -> null, a -> null, c -> c.cause()),
                presentation.refusal(),
                presentation.said());
    }

    Presentation presentation() {
        return new Presentation(
                visitId, presentedAt, method, confirmationDate, numbers, observed, bearer, outcome(), refusal, said);
    }

    private @Nullable AskOutcome outcome() {
        if (answer != null) {
            return new AskOutcome.Known(answer);
        }
        if (absent != null) {
            return new AskOutcome.KnownAbsent(absent.checkId());
        }
        return couldNotAsk == null ? null : new AskOutcome.CouldNotAsk(couldNotAsk);
    }

    /** 資格情報なし. */
    record Absent(@Nullable UUID checkId) {}
}
