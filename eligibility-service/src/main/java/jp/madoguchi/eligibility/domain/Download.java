package jp.madoguchi.eligibility.domain;

import java.util.Optional;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.JapanTime;
import jp.madoguchi.contracts.id.WireValue;
import jp.madoguchi.contracts.oqs.OqsBlock;
import jp.madoguchi.contracts.oqs.OqsMessage;
import jp.madoguchi.contracts.oqs.OqsSegment;
import org.jspecify.annotations.Nullable;

/**
 * 《ダウンロード》: an answer as the XML that the button of [資格情報確認] writes. The manual shows the button and not the layout of
 * its file; the {@code XmlMsg} of a check's result is taken for it, unverified until a real file has been seen. Holds
 * exactly what the answer held, and so nothing of a newer coverage that the answer did not show.
 *
 * @param referenceNumber 照会番号: what the institution calls the patient, if it does
 */
public record Download(
        InstitutionCode institution,
        CheckMethod method,
        CheckAnswer answer,
        @Nullable String referenceNumber) {
    /** OQSCD015. */
    private static final String PRESCHOOL = "1";

    /** The message to write. */
    public OqsMessage message() {
        OqsBlock.Builder message = OqsMessage.builder();
        return OqsMessage.of(
                message.with(header(message.within("MessageHeader"))).with(body(message.within("MessageBody"))));
    }

    private OqsBlock.Builder header(OqsBlock.Builder header) {
        return header.withTime(
                        "ProcessExecutionTime",
                        answer.answeredAt().atZone(JapanTime.ZONE).toLocalDateTime())
                .withDay("QualificationConfirmationDate", answer.confirmationDate())
                .with("MedicalInstitutionCode", institution.wire())
                .withCode("ReferenceClassification", method)
                .withCode("SegmentOfResult", OqsSegment.NORMAL);
    }

    private OqsBlock.Builder body(OqsBlock.Builder body) {
        OqsBlock.Builder list = body.within("ResultList");
        Optional.ofNullable(answer.coverage())
                .ifPresent(coverage -> list.with(result(list.within("ResultOfQualificationConfirmation"), coverage)));
        return body.withCode("ProcessingResultStatus", OqsSegment.NORMAL)
                .withCode("QualificationValidity", answer.validity())
                .with(list);
    }

    private OqsBlock.Builder result(OqsBlock.Builder result, CoverageFacts coverage) {
        numbers(result, coverage.numbers());
        Optional.ofNullable(answer.person()).ifPresent(person -> person(result, person));
        Optional.ofNullable(coverage.elderlyRecipient()).ifPresent(elderly -> elderly(result, elderly));
        return result.withCode("InsuredCardClassification", coverage.classification())
                .withCode("PersonalFamilyClassification", coverage.relationship())
                .with("InsuredName", coverage.insuredName())
                .withDay("QualificationDate", coverage.qualifiedOn())
                .withDay("DisqualificationDate", coverage.disqualifiedOn())
                .withDay("InsuredCardValidDate", coverage.validFrom())
                .withDay("InsuredCardExpirationDate", coverage.validUntil())
                .withPercent("InsuredPartialContributionRatio", lateElderlyRatio(coverage))
                .with("PreschoolClassification", answer.preschool() ? PRESCHOOL : null)
                .withCode("ReasonOfLoss", coverage.lossReason())
                .with("InsurerName", coverage.insurerName())
                .with("ReferenceNumber", referenceNumber);
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
                .with("NameKana", person.nameKana())
                .with("NameOfOtherKana", person.nameOtherKana())
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

    private static @Nullable String wire(@Nullable WireValue value) {
        return value == null ? null : value.wire();
    }
}
