package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.domain.CheckQuestion;
import org.jspecify.annotations.Nullable;

/** 資格確認の要求. */
record CheckJson(
        @NotNull CheckMethod method,
        @NotNull LocalDate confirmationDate,
        @Nullable UUID visitId,
        @NotNull InsurerNumber insurerNumber,
        @Nullable InsuredSymbol symbol,
        @NotNull InsuredNumber number,
        @Nullable BranchNumber branch,
        @NotNull LocalDate birthDate,
        @Nullable Validity observedValidity) {

    CheckQuestion question() {
        return new CheckQuestion(
                method, new InsuredNumbers(insurerNumber, symbol, number, branch), birthDate, confirmationDate);
    }
}
