package jp.madoguchi.contracts.oqs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.JapanTime;
import jp.madoguchi.contracts.id.WireValue;
import org.jspecify.annotations.Nullable;

/**
 * [資格情報確認] as the XML that its button 《ダウンロード》 writes. The manual shows the button and not the layout of its file; the
 * {@code XmlMsg} of a check's result is taken for it, unverified until a real file has been seen.
 *
 * @param method how it was asked; for the four items the known codes have none, so that 照会区分 is left out
 * @param referenceNumber 照会番号: what the institution calls the patient, if it does
 * @param prescriptionIssue 処方箋発行形態, as OQSCD017 codes it; absent where nobody chose
 */
public record OqsDetail(
        InstitutionCode institution,
        CheckMethod method,
        LocalDate confirmationDate,
        Instant answeredAt,
        Validity validity,
        @Nullable CoverageFacts coverage,
        @Nullable PersonFacts person,
        boolean preschool,
        @Nullable String referenceNumber,
        @Nullable String prescriptionIssue) {
    /** OQSCD015. */
    private static final String PRESCHOOL = "1";

    /** The message to write. */
    public OqsMessage message() {
        OqsBlock.Builder message = OqsMessage.builder();
        return OqsMessage.of(
                message.with(header(message.within("MessageHeader"))).with(body(message.within("MessageBody"))));
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "OqsDetail[***]";
    }

    private OqsBlock.Builder header(OqsBlock.Builder header) {
        return header.withTime(
                        "ProcessExecutionTime",
                        answeredAt.atZone(JapanTime.ZONE).toLocalDateTime())
                .withDay("QualificationConfirmationDate", confirmationDate)
                .with("MedicalInstitutionCode", institution.wire())
                .withCode("ReferenceClassification", method == CheckMethod.FOUR_ITEMS ? null : method)
                .withCode("SegmentOfResult", OqsSegment.NORMAL);
    }

    private OqsBlock.Builder body(OqsBlock.Builder body) {
        OqsBlock.Builder list = body.within("ResultList");
        if (coverage != null || person != null) {
            list.with(result(list.within("ResultOfQualificationConfirmation")));
        }
        return body.withCode("ProcessingResultStatus", OqsSegment.NORMAL)
                .withCode("QualificationValidity", validity)
                .with("PrescriptionIssueSelect", prescriptionIssue)
                .with(list);
    }

    /** 有効（未登録） has a person and no coverage. */
    private OqsBlock.Builder result(OqsBlock.Builder result) {
        Optional.ofNullable(coverage).ifPresent(found -> numbers(result, found.numbers()));
        Optional.ofNullable(person).ifPresent(found -> person(result, found));
        Optional.ofNullable(coverage).ifPresent(found -> coverage(result, found));
        result.with("PreschoolClassification", preschool ? PRESCHOOL : null);
        Optional.ofNullable(coverage).ifPresent(found -> end(result, found));
        return result.with("ReferenceNumber", referenceNumber);
    }

    private static void coverage(OqsBlock.Builder result, CoverageFacts standing) {
        Optional.ofNullable(standing.elderlyRecipient()).ifPresent(elderly -> elderly(result, elderly));
        result.withCode("InsuredCardClassification", standing.classification())
                .withCode("PersonalFamilyClassification", standing.relationship())
                .with("InsuredName", standing.insuredName())
                .withDay("QualificationDate", standing.qualifiedOn())
                .withDay("DisqualificationDate", standing.disqualifiedOn())
                .withDay("InsuredCardValidDate", standing.validFrom())
                .withDay("InsuredCardExpirationDate", standing.validUntil())
                .withPercent("InsuredPartialContributionRatio", lateElderlyRatio(standing));
    }

    private static void end(OqsBlock.Builder result, CoverageFacts standing) {
        result.withCode("ReasonOfLoss", standing.lossReason()).with("InsurerName", standing.insurerName());
    }

    /** 国保 is padded to 8 columns with spaces, as face results have it. */
    private static void numbers(OqsBlock.Builder result, InsuredNumbers numbers) {
        result.with("InsurerNumber", numbers.insurerNumber().spacePadded())
                .with("InsuredCardSymbol", wire(numbers.symbol()))
                .with("InsuredIdentificationNumber", numbers.number().wire())
                .with("InsuredBranchNumber", wire(numbers.branch()));
    }

    private static void person(OqsBlock.Builder result, PersonFacts person) {
        result.with("Name", person.name())
                .with("NameOfOther", person.nameOther())
                .with("NameKana", half(person.nameKana()))
                .with("NameOfOtherKana", half(person.nameOtherKana()))
                .withCode("Sex1", person.sex())
                .withCode("Sex2", person.sexNote())
                .withDay("Birthdate", person.birthDate())
                .with("Address", person.address())
                .with("PostNumber", person.postalCode());
    }

    private static void elderly(OqsBlock.Builder result, ElderlyRecipient elderly) {
        OqsBlock.Builder certificate = result.within("ElderlyRecipientCertificateInfo")
                .withDay("ElderlyRecipientCertificateDate", elderly.issuedOn())
                .withDay("ElderlyRecipientValidStartDate", elderly.validFrom())
                .withDay("ElderlyRecipientValidEndDate", elderly.validUntil())
                .withPercent("ElderlyRecipientContributionRatio", elderly.ratioPercent());
        result.with(certificate);
    }

    /** 一部負担割合 of this element is that of the 後期高齢者 alone. */
    private static @Nullable Integer lateElderlyRatio(CoverageFacts coverage) {
        return coverage.numbers().insurerNumber().isLateElderly() ? coverage.ratioPercent() : null;
    }

    /** The element is half-width kana; insurers feed readings in either width. */
    private static @Nullable String half(@Nullable String reading) {
        return reading == null ? null : HalfWidthKana.of(reading);
    }

    private static @Nullable String wire(@Nullable WireValue value) {
        return value == null ? null : value.wire();
    }
}
