package jp.madoguchi.eligibility.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.CoverageOperation;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.eligibility.domain.CertificatePeriod;
import jp.madoguchi.eligibility.domain.DiseaseCategory;
import jp.madoguchi.eligibility.domain.HeldCertificates;
import jp.madoguchi.eligibility.domain.LimitCategory;
import jp.madoguchi.eligibility.domain.LimitCertificate;
import jp.madoguchi.eligibility.domain.LimitClass;
import jp.madoguchi.eligibility.domain.PersonRecord;
import jp.madoguchi.eligibility.domain.SpecificDisease;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 加入者の登録の要求.
 *
 * @param protectedPerson 保護の要る加入者; once it was yes, each newer version says yes or no
 * @param operation 新規・遅れての登録・訂正・資格喪失: what this version is, held against what it does; the version before it tells
 *     where nobody says
 */
record PersonJson(
        @NotNull @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}") String recordId,
        @Min(1) long version,
        @NotNull @Valid PersonPart person,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid CoveragePart> coverages,
        @Nullable @Size(max = 20) List<@NotNull @Valid LimitPart> limitCertificates,
        @Nullable @Size(max = 20) List<@NotNull @Valid DiseasePart> specificDiseases,
        @Nullable Boolean protectedPerson,
        @Nullable CoverageOperation operation) {

    PersonRecord record() {
        return new PersonRecord(
                recordId,
                version,
                person.facts(),
                coverages.stream().map(CoveragePart::facts).toList(),
                certificates(),
                protectedPerson,
                operation);
    }

    private HeldCertificates certificates() {
        return new HeldCertificates(
                limitCertificates == null
                        ? List.of()
                        : limitCertificates.stream().map(LimitPart::facts).toList(),
                specificDiseases == null
                        ? List.of()
                        : specificDiseases.stream().map(DiseasePart::facts).toList());
    }

    /** 加入者. */
    record PersonPart(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 100) String nameKana,
            @Nullable @Size(max = 100) String nameOther,
            @NotNull LocalDate birthDate,
            @NotNull Sex sex,
            @Nullable @Size(max = 10) String postalCode,
            @Nullable @Size(max = 200) String address,
            @Nullable Sex sexNote,
            @Nullable @Size(max = 100) String nameOtherKana) {

        PersonFacts facts() {
            return new PersonFacts(
                    name, nameKana, nameOther, birthDate, sex, postalCode, address, sexNote, nameOtherKana);
        }
    }

    /** 資格. */
    record CoveragePart(
            @NotNull InsurerNumber insurerNumber,
            @Nullable InsuredSymbol symbol,
            @NotNull InsuredNumber number,
            @Nullable BranchNumber branch,
            @NotNull Relationship relationship,
            @Nullable @Size(max = 100) String insuredName,
            @NotNull CoverageClass classification,
            @NotNull LocalDate qualifiedOn,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate disqualifiedOn,
            @Nullable LossReason lossReason,
            @Nullable @Min(0) @Max(100) Integer ratioPercent,
            @Nullable @Valid ElderlyPart elderlyRecipient) {

        CoverageFacts facts() {
            return new CoverageFacts(
                    new InsuredNumbers(insurerNumber, symbol, number, branch),
                    null,
                    relationship,
                    insuredName,
                    classification,
                    qualifiedOn,
                    validFrom,
                    validUntil,
                    disqualifiedOn,
                    lossReason,
                    ratioPercent,
                    elderlyRecipient == null ? null : elderlyRecipient.facts());
        }
    }

    /** 高齢受給者証. */
    record ElderlyPart(
            @Nullable LocalDate issuedOn,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @NotNull @Min(0) @Max(100) Integer ratioPercent) {

        ElderlyRecipient facts() {
            return new ElderlyRecipient(issuedOn, validFrom, validUntil, ratioPercent);
        }
    }

    /** 限度額適用認定証. */
    record LimitPart(
            @NotNull LimitClass classification,
            @NotNull LimitCategory category,
            @Nullable LocalDate issuedOn,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate longTermOn) {

        LimitCertificate facts() {
            return new LimitCertificate(
                    classification, category, new CertificatePeriod(issuedOn, validFrom, validUntil), longTermOn);
        }
    }

    /** 特定疾病療養受療証. */
    record DiseasePart(
            @NotNull DiseaseCategory category,
            @Nullable LocalDate issuedOn,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable @Min(0) @Max(1_000_000) Integer selfPayYen) {

        SpecificDisease facts() {
            return new SpecificDisease(category, new CertificatePeriod(issuedOn, validFrom, validUntil), selfPayYen);
        }
    }

    /** 登録の回答. */
    @Schema(name = "PersonRegistered")
    record Registered(UUID personId) {}
}
