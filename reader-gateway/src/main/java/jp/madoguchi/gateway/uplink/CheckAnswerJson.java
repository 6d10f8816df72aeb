package jp.madoguchi.gateway.uplink;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.gateway.domain.Answer;
import jp.madoguchi.gateway.domain.AskOutcome;
import org.jspecify.annotations.Nullable;

/** 資格確認の回答, as the eligibility service writes it. What it must hold and may lack is {@code @Nullable} here. */
record CheckAnswerJson(
        @Nullable UUID checkId,
        @Nullable String validity,
        @Nullable LocalDate confirmationDate,
        @Nullable CoverageFacts coverage,
        @Nullable PersonFacts person,
        @Nullable Copay copay,
        boolean preschool) {

    /** None where the answer lacks what makes it one, or names a 資格有効性 this version does not know. */
    Optional<AskOutcome> outcome() {
        UUID id = checkId;
        LocalDate date = confirmationDate;
        return id == null || date == null
                ? Optional.empty()
                : known().map(answered -> answered == Validity.NOT_FOUND
                        ? new AskOutcome.KnownAbsent(id)
                        : new AskOutcome.Known(new Answer(id, answered, date, coverage, person, copay, preschool)));
    }

    private Optional<Validity> known() {
        return Arrays.stream(Validity.values())
                .filter(one -> one.name().equals(validity))
                .findFirst();
    }
}
