package jp.madoguchi.declaration.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import jp.madoguchi.contracts.event.ContactOutcome;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.declaration.domain.ContactReport;
import jp.madoguchi.declaration.domain.ContactWay;
import org.jspecify.annotations.Nullable;

/** 患者への確認の報告 as the desk sends it. */
record ContactRequest(
        @NotNull(message = "連絡した日を入力してください") LocalDate contactedOn,
        @NotNull(message = "連絡の方法を選んでください") ContactWay way,
        @NotNull(message = "連絡の結果を選んでください") ContactOutcome outcome,
        @Valid @Nullable GivenJson given) {

    ContactReport report() {
        return new ContactReport(contactedOn, way, outcome, given == null ? null : given.numbers());
    }

    /** The numbers a patient gave. */
    record GivenJson(
            @NotNull(message = "保険者番号を入力してください") InsurerNumber insurerNumber,
            @Nullable InsuredSymbol symbol,
            @NotNull(message = "番号を入力してください") InsuredNumber number,
            @Nullable BranchNumber branch) {

        InsuredNumbers numbers() {
            return new InsuredNumbers(insurerNumber, symbol, number, branch);
        }
    }
}
