package jp.madoguchi.gateway.uplink;

import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.gateway.domain.Answer;
import jp.madoguchi.gateway.domain.AskOutcome;
import org.jspecify.annotations.Nullable;

/** 資格確認の回答, as the eligibility service writes it. */
record CheckAnswerJson(
        UUID checkId,
        Validity validity,
        LocalDate confirmationDate,
        @Nullable CoverageFacts coverage,
        @Nullable PersonFacts person,
        @Nullable Copay copay,
        boolean preschool) {

    AskOutcome outcome() {
        return validity == Validity.NOT_FOUND
                ? new AskOutcome.KnownAbsent(checkId)
                : new AskOutcome.Known(
                        new Answer(checkId, validity, confirmationDate, coverage, person, copay, preschool));
    }
}
