package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.contracts.oqs.OqsElderlyRecipient;
import jp.madoguchi.contracts.oqs.OqsResult;
import org.jspecify.annotations.Nullable;

/**
 * 観測した資格: one result of the national system, as far as it was said. What was not said stays absent.
 *
 * @param certificates 限度額・特定疾病, with what the patient said about showing them
 */
public record ObservedResult(
        @Nullable InsuredNumbers numbers,
        @Nullable String insurerName,
        @Nullable Relationship relationship,
        @Nullable String insuredName,
        @Nullable CoverageClass classification,
        @Nullable LocalDate qualifiedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate disqualifiedOn,
        @Nullable LossReason lossReason,
        @Nullable Integer ratioPercent,
        @Nullable ElderlyRecipient elderlyRecipient,
        @Nullable String name,
        @Nullable String nameKana,
        @Nullable String nameOther,
        @Nullable String nameOtherKana,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable Sex sexNote,
        @Nullable String postalCode,
        @Nullable String address,
        @Nullable String referenceNumber,
        @Nullable ObservedCertificates certificates) {

    /** 氏名, 保険者名 and what an institution calls a patient: the longest one that is kept, in characters of Java. */
    public static final int LONGEST_NAME = 100;
    /** 郵便番号. */
    public static final int LONGEST_POSTAL_CODE = 10;
    /** 住所. */
    public static final int LONGEST_ADDRESS = 200;

    static ObservedResult of(OqsResult result) {
        return new ObservedResult(
                result.numbers().orElse(null),
                result.insurerName().orElse(null),
                result.relationship().orElse(null),
                result.insuredName().orElse(null),
                result.classification().orElse(null),
                result.qualifiedOn().orElse(null),
                result.validFrom().orElse(null),
                result.validUntil().orElse(null),
                result.disqualifiedOn().orElse(null),
                result.lossReason().orElse(null),
                result.ratioPercent().orElse(null),
                result.elderlyRecipient()
                        .flatMap(OqsElderlyRecipient::certificate)
                        .orElse(null),
                result.name().orElse(null),
                result.nameKana().orElse(null),
                result.nameOther().orElse(null),
                result.nameOtherKana().orElse(null),
                result.birthDate().orElse(null),
                result.sex().orElse(null),
                result.sexNote().orElse(null),
                result.postalCode().orElse(null),
                result.address().orElse(null),
                result.referenceNumber().orElse(null),
                ObservedCertificates.of(result).orElse(null));
    }

    /** The same without certificates that the patient's consent does not allow to keep. */
    ObservedResult allowedAt(Instant now, Instant saidAt) {
        return certificates == null ? this : with(certificates.allowedAt(now, saidAt));
    }

    private ObservedResult with(ObservedCertificates allowed) {
        return new ObservedResult(
                numbers,
                insurerName,
                relationship,
                insuredName,
                classification,
                qualifiedOn,
                validFrom,
                validUntil,
                disqualifiedOn,
                lossReason,
                ratioPercent,
                elderlyRecipient,
                name,
                nameKana,
                nameOther,
                nameOtherKana,
                birthDate,
                sex,
                sexNote,
                postalCode,
                address,
                referenceNumber,
                allowed);
    }

    /** The elements an answer needs and this result does not have, by their names in the message. */
    List<String> missing() {
        Map<String, @Nullable Object> needed = new LinkedHashMap<>();
        needed.put("InsurerNumber", numbers);
        needed.put("PersonalFamilyClassification", relationship);
        needed.put("InsuredCardClassification", classification);
        needed.put("InsuredCardValidDate", validFrom);
        needed.put("Name", name);
        needed.put("Birthdate", birthDate);
        needed.put("Sex1", sex);
        List<String> missing = new ArrayList<>();
        needed.forEach((element, value) -> {
            if (value == null) {
                missing.add(element);
            }
        });
        return missing;
    }

    /** The coverage of a result that misses nothing. Some results come without 資格取得日, which is not made up. */
    CoverageFacts coverage() {
        return new CoverageFacts(
                Objects.requireNonNull(numbers),
                insurerName,
                Objects.requireNonNull(relationship),
                insuredName,
                Objects.requireNonNull(classification),
                qualifiedOn,
                Objects.requireNonNull(validFrom),
                validUntil,
                disqualifiedOn,
                lossReason,
                ratioPercent,
                elderlyRecipient);
    }

    /** Whether it says who it is about, as far as an answer shows a person. */
    boolean namesPerson() {
        return name != null && birthDate != null && sex != null;
    }

    /** The person of a result that names one. */
    PersonFacts person() {
        return new PersonFacts(
                Objects.requireNonNull(name),
                nameKana,
                nameOther,
                Objects.requireNonNull(birthDate),
                Objects.requireNonNull(sex),
                postalCode,
                address,
                sexNote,
                nameOtherKana);
    }

    /** Whether no text in it is longer than the registry takes it of a person. */
    boolean fits() {
        return fits(insurerName, LONGEST_NAME)
                && fits(insuredName, LONGEST_NAME)
                && fits(name, LONGEST_NAME)
                && fits(nameKana, LONGEST_NAME)
                && fits(nameOther, LONGEST_NAME)
                && fits(nameOtherKana, LONGEST_NAME)
                && fits(referenceNumber, LONGEST_NAME)
                && fits(postalCode, LONGEST_POSTAL_CODE)
                && fits(address, LONGEST_ADDRESS)
                && (certificates == null || certificates.fits());
    }

    private static boolean fits(@Nullable String text, int longest) {
        return text == null || text.length() <= longest;
    }

    /** Every text in it. */
    Stream<String> texts() {
        return Stream.of(
                        insurerName,
                        insuredName,
                        name,
                        nameKana,
                        nameOther,
                        nameOtherKana,
                        postalCode,
                        address,
                        referenceNumber)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "ObservedResult[***]";
    }
}
