package jp.madoguchi.outage.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.domain.NationalAnswer;
import jp.madoguchi.outage.domain.NationalResult;
import org.jspecify.annotations.Nullable;

/** 画面から入力した結果. */
record NationalResultJson(
        @NotNull LocalDate confirmationDate,
        @NotNull ReconcileResult result,
        @Nullable @Valid PersonPart person,
        @Nullable @Valid CoveragePart coverage) {

    NationalResult typed() {
        return new NationalResult(
                confirmationDate,
                NationalAnswer.of(result),
                person == null ? null : person.facts(),
                coverage == null ? null : coverage.facts(),
                null);
    }

    /** 加入者. */
    record PersonPart(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 100) String nameKana,
            @NotNull LocalDate birthDate,
            @NotNull Sex sex,
            @Nullable @Size(max = 200) String address) {
        PersonFacts facts() {
            return new PersonFacts(name, nameKana, null, birthDate, sex, null, address, null, null);
        }
    }

    /** 資格. */
    record CoveragePart(
            @NotNull InsurerNumber insurerNumber,
            @Nullable InsuredSymbol symbol,
            @NotNull InsuredNumber number,
            @Nullable BranchNumber branch,
            @Nullable @Size(max = 100) String insurerName,
            @NotNull Relationship relationship,
            @NotNull CoverageClass classification,
            @Nullable LocalDate qualifiedOn,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate disqualifiedOn,
            @Nullable LossReason lossReason,
            @Nullable @Min(0) @Max(100) Integer ratioPercent) {
        CoverageFacts facts() {
            return new CoverageFacts(
                    new InsuredNumbers(insurerNumber, symbol, number, branch),
                    insurerName,
                    relationship,
                    null,
                    classification,
                    qualifiedOn,
                    validFrom,
                    validUntil,
                    disqualifiedOn,
                    lossReason,
                    ratioPercent,
                    null);
        }
    }
}
