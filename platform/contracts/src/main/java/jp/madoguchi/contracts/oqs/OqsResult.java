package jp.madoguchi.contracts.oqs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;

/** 資格確認結果の一件 (ResultOfQualificationConfirmation). The same holds for absent and wrong values as in the message. */
public record OqsResult(OqsBlock block) {
    /** 保険者番号と記号・番号・枝番, without padding: absent unless 保険者番号 and 番号 are both there. */
    public Optional<InsuredNumbers> numbers() {
        return values().numbers();
    }

    /** 保険者名. */
    public Optional<String> insurerName() {
        return values().text("InsurerName");
    }

    /** 氏名. */
    public Optional<String> name() {
        return values().text("Name");
    }

    /** 氏名カナ. */
    public Optional<String> nameKana() {
        return values().text("NameKana");
    }

    /** 氏名（その他）. */
    public Optional<String> nameOther() {
        return values().text("NameOfOther");
    }

    /** 氏名（その他）カナ. */
    public Optional<String> nameOtherKana() {
        return values().text("NameOfOtherKana");
    }

    /** 性別. */
    public Optional<Sex> sex() {
        return values().code(Sex.class, "OQSCD007", "Sex1");
    }

    /** 性別（備考）. */
    public Optional<Sex> sexNote() {
        return values().code(Sex.class, "OQSCD007", "Sex2");
    }

    /** 生年月日. */
    public Optional<LocalDate> birthDate() {
        return values().date("Birthdate");
    }

    /** 郵便番号. */
    public Optional<String> postalCode() {
        return values().text("PostNumber");
    }

    /** 住所. */
    public Optional<String> address() {
        return values().text("Address");
    }

    /** 本人・家族の別. */
    public Optional<Relationship> relationship() {
        return values().code(Relationship.class, "OQSCD009", "PersonalFamilyClassification");
    }

    /** 被保険者（世帯主）氏名. */
    public Optional<String> insuredName() {
        return values().text("InsuredName");
    }

    /** 区分; 医療扶助 (A1) is none of these. */
    public Optional<CoverageClass> classification() {
        return values().code(CoverageClass.class, "OQSCD010", "InsuredCardClassification");
    }

    /** 資格取得日. */
    public Optional<LocalDate> qualifiedOn() {
        return values().date("QualificationDate");
    }

    /** 有効開始日. */
    public Optional<LocalDate> validFrom() {
        return values().date("InsuredCardValidDate");
    }

    /** 有効終了日. */
    public Optional<LocalDate> validUntil() {
        return values().date("InsuredCardExpirationDate");
    }

    /** 資格喪失日. */
    public Optional<LocalDate> disqualifiedOn() {
        return values().date("DisqualificationDate");
    }

    /** 資格喪失事由. */
    public Optional<LossReason> lossReason() {
        return values().code(LossReason.class, "OQSCD008", "ReasonOfLoss");
    }

    /** 一部負担割合（後期）, in percent. */
    public Optional<Integer> ratioPercent() {
        return values().percent("InsuredPartialContributionRatio");
    }

    /** 照会番号. */
    public Optional<String> referenceNumber() {
        return values().text("ReferenceNumber");
    }

    /** 高齢受給者証. */
    public Optional<OqsElderlyRecipient> elderlyRecipient() {
        return block.block("ElderlyRecipientCertificateInfo").map(OqsElderlyRecipient::of);
    }

    /** 限度額適用認定証; an element that says nothing is none. */
    public Optional<OqsLimitCertificate> limitCertificate() {
        return block.block("LimitApplicationCertificateRelatedInfo")
                .filter(said -> !said.isEmpty())
                .map(OqsLimitCertificate::of);
    }

    /** 特定疾病療養受療証: 0 to n; an element that says nothing is none. */
    public List<OqsSpecificDisease> specificDiseases() {
        return block.block("SpecificDiseasesCertificateList").stream()
                .flatMap(list -> list.blocks("SpecificDiseasesCertificateInfo").stream())
                .filter(said -> !said.isEmpty())
                .map(OqsSpecificDisease::of)
                .toList();
    }

    /** 同意: what was said of each kind of information; a kind nothing was said of is missing. */
    public List<OqsConsent> consents() {
        return Arrays.stream(OqsConsent.Kind.values())
                .flatMap(kind -> consent(kind).stream())
                .toList();
    }

    /** 同意: what was said of this kind of information. */
    public Optional<OqsConsent> consent(OqsConsent.Kind kind) {
        return OqsConsent.of(kind, values());
    }

    /** The coverage, unless something is missing that every coverage has. Some results come without 資格取得日. */
    public Optional<CoverageFacts> coverage() {
        InsuredNumbers numbers = numbers().orElse(null);
        Relationship relationship = relationship().orElse(null);
        CoverageClass classification = classification().orElse(null);
        LocalDate from = validFrom().orElse(null);
        if (numbers == null || relationship == null || classification == null || from == null) {
            return Optional.empty();
        }
        return Optional.of(new CoverageFacts(
                numbers,
                insurerName().orElse(null),
                relationship,
                insuredName().orElse(null),
                classification,
                qualifiedOn().orElse(null),
                from,
                validUntil().orElse(null),
                disqualifiedOn().orElse(null),
                lossReason().orElse(null),
                ratioPercent().orElse(null),
                elderlyRecipient().flatMap(OqsElderlyRecipient::certificate).orElse(null)));
    }

    /** The person, unless name, birth date or sex is missing. */
    public Optional<PersonFacts> person() {
        String name = name().orElse(null);
        LocalDate birthDate = birthDate().orElse(null);
        Sex sex = sex().orElse(null);
        if (name == null || birthDate == null || sex == null) {
            return Optional.empty();
        }
        return Optional.of(new PersonFacts(
                name,
                nameKana().orElse(null),
                nameOther().orElse(null),
                birthDate,
                sex,
                postalCode().orElse(null),
                address().orElse(null),
                sexNote().orElse(null),
                nameOtherKana().orElse(null)));
    }

    private OqsValues values() {
        return new OqsValues(block);
    }
}
