package jp.madoguchi.gateway.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.DeskInstruction;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * 受付を待つ患者.
 *
 * @param outcome KNOWN, KNOWN_ABSENT, COULD_NOT_ASK, REFUSED; absent while asking
 * @param refusal why the eligibility service did not take the question
 * @param canTake whether one key takes the patient as answered
 */
record WaitingJson(
        UUID visitId,
        Instant presentedAt,
        CheckMethod method,
        LocalDate confirmationDate,
        @Nullable CardFace patient,
        @Nullable String birthDate,
        @Nullable String outcome,
        @Nullable UUID checkId,
        @Nullable Validity validity,
        @Nullable String validityLabel,
        @Nullable Cause couldNotAsk,
        @Nullable String couldNotAskLabel,
        @Nullable Refusal refusal,
        @Nullable CoverageFacts coverage,
        @Nullable CopayJson copay,
        boolean canTake,
        @Nullable InstructionJson instruction) {

    static WaitingJson of(Presentation presentation, @Nullable DeskInstruction instruction) {
        Optional<AskOutcome> outcome = Optional.ofNullable(presentation.outcome());
        Validity validity = outcome.flatMap(WaitingJson::validity).orElse(null);
        Cause cause = outcome.flatMap(WaitingJson::cause).orElse(null);
        CopayJson copay = outcome.flatMap(WaitingJson::copay).orElse(null);
        return new WaitingJson(
                presentation.visitId(),
                presentation.presentedAt(),
                presentation.method(),
                presentation.confirmationDate(),
                presentation.patient().orElse(null),
                presentation
                        .patient()
                        .map(face -> EraDate.of(face.birthDate()).japanese())
                        .orElse(null),
                name(presentation),
                outcome.flatMap(WaitingJson::checkId).orElse(null),
                validity,
                validity == null ? null : validity.label(),
                cause,
                cause == null ? null : cause.label(),
                presentation.refusal(),
                outcome.flatMap(WaitingJson::coverage).orElse(null),
                copay,
                validity == Validity.VALID
                        && copay != null
                        && presentation.patient().isPresent(),
                instruction == null ? null : InstructionJson.of(instruction));
    }

    private static @Nullable String name(Presentation presentation) {
        AskOutcome outcome = presentation.outcome();
        if (outcome == null) {
            return presentation.refusal() == null ? null : "REFUSED";
        }
        return outcome.match(known -> "KNOWN", absent -> "KNOWN_ABSENT", couldNotAsk -> "COULD_NOT_ASK");
    }

    private static Optional<UUID> checkId(AskOutcome outcome) {
        return outcome.match(
                known -> Optional.ofNullable(known.answer().checkId()),
                absent -> Optional.ofNullable(absent.checkId()),
                couldNotAsk -> Optional.empty());
    }

    private static Optional<Validity> validity(AskOutcome outcome) {
        return outcome.match(
                known -> Optional.of(known.answer().validity()),
                absent -> Optional.of(Validity.NOT_FOUND),
                couldNotAsk -> Optional.empty());
    }

    private static Optional<Cause> cause(AskOutcome outcome) {
        return outcome.match(
                known -> Optional.empty(), absent -> Optional.empty(), couldNotAsk -> Optional.of(couldNotAsk.cause()));
    }

    private static Optional<CoverageFacts> coverage(AskOutcome outcome) {
        return outcome.match(
                known -> Optional.ofNullable(known.answer().coverage()),
                absent -> Optional.empty(),
                couldNotAsk -> Optional.empty());
    }

    /**
     * Only 有効 settles the share; what an answer without validity says of it is decided by the way the patient is
     * taken.
     */
    private static Optional<CopayJson> copay(AskOutcome outcome) {
        return outcome.match(
                known -> known.answer().validity() == Validity.VALID
                        ? Optional.ofNullable(CopayJson.of(known.answer().copay()))
                        : Optional.empty(),
                absent -> Optional.empty(),
                couldNotAsk -> Optional.empty());
    }
}
