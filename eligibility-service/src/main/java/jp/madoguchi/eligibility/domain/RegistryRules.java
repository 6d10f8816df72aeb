package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.InsurerNumber;
import org.jspecify.annotations.Nullable;

/** 登録の決まり: what a registered record must satisfy, so that a check can rely on it. */
public final class RegistryRules {
    private static final String SCREEN = "オンライン資格確認等システム運用マニュアル 資格情報確認";
    private static final List<Integer> LATE_ELDERLY_RATIOS = Terms.lateElderlyRatios();
    private static final List<Integer> ELDERLY_RATIOS = Terms.elderlyCertificateRatios();

    /** 有効終了日 is the last day of coverage, so it is never before 有効開始日; one day of coverage has both on that day. */
    static final Rule<PersonRecord> ENDS_AFTER_ITS_BEGINNING = coverage(
            "ELG-101",
            "validUntil",
            "有効終了日は有効開始日以後にしてください",
            c -> c.validUntil() == null || !c.validUntil().isBefore(c.validFrom()));

    /** 資格喪失日 is the first day without the coverage; it may be the 資格取得日 itself when a registration was cancelled. */
    static final Rule<PersonRecord> LOST_AFTER_QUALIFYING = coverage(
            "ELG-102",
            "disqualifiedOn",
            "資格喪失日は資格取得日以後にしてください",
            c -> c.disqualifiedOn() == null || isNotBefore(c.disqualifiedOn(), c.qualifiedOn()));

    /** 資格喪失事由 says why a coverage was lost, so there is a day it was lost on. */
    static final Rule<PersonRecord> REASON_NEEDS_LOSS = coverage(
            "ELG-103", "lossReason", "資格喪失事由には資格喪失日が要ります", c -> c.lossReason() == null || c.disqualifiedOn() != null);

    /** 有効開始日 is a day of the coverage, so it is not before 資格取得日. */
    static final Rule<PersonRecord> VALID_FROM_QUALIFYING =
            coverage("ELG-104", "validFrom", "有効開始日は資格取得日以後にしてください", c -> isNotBefore(c.validFrom(), c.qualifiedOn()));

    /** 一部負担金割合: the shares the law knows. */
    static final Rule<PersonRecord> KNOWN_RATIO = coverage(
            "ELG-105",
            "ratioPercent",
            "一部負担金割合は" + Terms.words(LATE_ELDERLY_RATIOS) + "のいずれかにしてください",
            c -> c.ratioPercent() == null || LATE_ELDERLY_RATIOS.contains(c.ratioPercent()));

    /** Nobody is covered before birth; a newborn is covered from the day of birth. */
    static final Rule<PersonRecord> BORN_BEFORE_COVERED = new Rule<>(
            "ELG-106",
            "birthDate",
            "資格取得日は生年月日以後にしてください",
            SCREEN,
            record -> record.coverages().stream()
                    .allMatch(c -> c.qualifiedOn() == null
                            || !c.qualifiedOn().isBefore(record.person().birthDate())));

    /** 不詳 numbers are written in claims and are nobody's insurer. */
    static final Rule<PersonRecord> REAL_INSURER = coverage(
            "ELG-107",
            "insurerNumber",
            "不詳の保険者番号では登録できません",
            c -> !c.numbers().insurerNumber().isDummy());

    /** 高齢受給者証の有効終了日 is its last day, so it is never before its 有効開始日. */
    static final Rule<PersonRecord> ELDERLY_ENDS_AFTER_ITS_BEGINNING = elderly(
            "ELG-111",
            "elderlyRecipient.validUntil",
            "高齢受給者証の有効終了日は有効開始日以後にしてください",
            e -> e.validUntil() == null
                    || e.validFrom() == null
                    || !e.validUntil().isBefore(e.validFrom()));

    /** 高齢受給者証の負担割合: a tenth where the older rule still holds, two tenths, or three with 現役並み所得. */
    static final Rule<PersonRecord> ELDERLY_RATIO = elderly(
            "ELG-112",
            "elderlyRecipient.ratioPercent",
            "高齢受給者証の一部負担金割合は" + Terms.words(ELDERLY_RATIOS) + "のいずれかにしてください",
            e -> ELDERLY_RATIOS.contains(e.ratioPercent()));

    /** 高齢受給者証 is of 被用者保険 and 国保; from 75 on, 後期高齢者医療 says the share itself. */
    static final Rule<PersonRecord> ELDERLY_NOT_LATE_ELDERLY = coverage(
            "ELG-113",
            "elderlyRecipient",
            "後期高齢者医療の資格に高齢受給者証はありません",
            c -> c.elderlyRecipient() == null || !c.numbers().insurerNumber().isLateElderly());

    /** 一部負担金割合 of a coverage is that of 後期高齢者医療; from 70 to 74 a 高齢受給者証 says the share. */
    static final Rule<PersonRecord> RATIO_IS_LATE_ELDERLY = coverage(
            "ELG-116",
            "ratioPercent",
            "一部負担金割合は後期高齢者医療の資格だけに登録できます。70歳から74歳は高齢受給者証に登録してください",
            c -> c.ratioPercent() == null || c.numbers().insurerNumber().isLateElderly());

    /** 文字: what can be stored, shown and compared. A control character or half a surrogate pair is none of it. */
    static final Rule<PersonRecord> PRINTABLE = new Rule<>(
            "ELG-114",
            "person",
            "制御文字や壊れた文字は登録できません",
            "Unicode 3.9 D75",
            record -> texts(record).filter(Objects::nonNull).allMatch(Texts::printable));

    /** 限度額・特定疾病: 有効終了日 is the last day of the certificate, so it is never before 有効開始日. */
    static final Rule<PersonRecord> CERTIFICATES_END_AFTER_THEIR_BEGINNING = new Rule<>(
            "ELG-115",
            "certificates",
            "認定証・受療証の有効終了日は有効開始日以後にしてください",
            SCREEN,
            record -> record.certificates().periods().allMatch(CertificatePeriod::isSound));

    private RegistryRules() {}

    /** Every rule this record breaks while these insurers are registered. */
    static List<Rule<PersonRecord>> broken(PersonRecord record, Set<InsurerNumber> registered) {
        return Rule.broken(catalogue(registered), record);
    }

    static List<Rule<PersonRecord>> catalogue(Set<InsurerNumber> registered) {
        return List.of(
                ENDS_AFTER_ITS_BEGINNING,
                LOST_AFTER_QUALIFYING,
                REASON_NEEDS_LOSS,
                VALID_FROM_QUALIFYING,
                KNOWN_RATIO,
                BORN_BEFORE_COVERED,
                REAL_INSURER,
                ELDERLY_ENDS_AFTER_ITS_BEGINNING,
                ELDERLY_RATIO,
                ELDERLY_NOT_LATE_ELDERLY,
                RATIO_IS_LATE_ELDERLY,
                PRINTABLE,
                CERTIFICATES_END_AFTER_THEIR_BEGINNING,
                insurerIsRegistered(registered));
    }

    /** 保険者名 is shown with every answer, so an insurer is registered before its people. */
    private static Rule<PersonRecord> insurerIsRegistered(Set<InsurerNumber> registered) {
        return coverage(
                "ELG-108",
                "insurerNumber",
                "保険者が登録されていません。先に保険者を登録してください",
                c -> registered.contains(c.numbers().insurerNumber()));
    }

    /** Every insurer says 資格取得日 (registering without it is refused at the door); what nobody said breaks no rule. */
    private static boolean isNotBefore(LocalDate day, @Nullable LocalDate qualifiedOn) {
        return qualifiedOn == null || !day.isBefore(qualifiedOn);
    }

    private static Stream<@Nullable String> texts(PersonRecord record) {
        PersonFacts person = record.person();
        return Stream.concat(
                Stream.of(
                        person.name(),
                        person.nameKana(),
                        person.nameOther(),
                        person.nameOtherKana(),
                        person.postalCode(),
                        person.address()),
                record.coverages().stream().map(CoverageFacts::insuredName));
    }

    private static Rule<PersonRecord> elderly(
            String id, String field, String message, Predicate<ElderlyRecipient> holds) {
        return coverage(
                id,
                field,
                message,
                coverage -> Optional.ofNullable(coverage.elderlyRecipient())
                        .filter(holds.negate())
                        .isEmpty());
    }

    private static Rule<PersonRecord> coverage(
            String id, String field, String message, Predicate<CoverageFacts> holds) {
        return new Rule<>(
                id,
                field,
                message,
                SCREEN,
                record -> record.coverages().stream().allMatch(holds));
    }
}
