package jp.madoguchi.gateway.uplink;

import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.gateway.domain.Question;
import org.jspecify.annotations.Nullable;

/** 資格確認の要求, as the eligibility service reads it. */
record CheckQuestionJson(
        CheckMethod method,
        LocalDate confirmationDate,
        UUID visitId,
        InsurerNumber insurerNumber,
        @Nullable InsuredSymbol symbol,
        InsuredNumber number,
        @Nullable BranchNumber branch,
        LocalDate birthDate,
        @Nullable Validity observedValidity) {

    static CheckQuestionJson of(Question question) {
        return new CheckQuestionJson(
                question.method(),
                question.confirmationDate(),
                question.visitId(),
                question.numbers().insurerNumber(),
                question.numbers().symbol(),
                question.numbers().number(),
                question.numbers().branch(),
                question.birthDate(),
                question.observed());
    }
}
