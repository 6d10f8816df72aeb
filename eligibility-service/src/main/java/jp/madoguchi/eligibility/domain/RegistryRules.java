package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.id.InsurerNumber;

/** 登録の決まり: what a registered record must satisfy, so that a check can rely on it. */
public final class RegistryRules {
    private static final String SCREEN = "オンライン資格確認等システム運用マニュアル 資格情報確認";

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
            c -> c.disqualifiedOn() == null || !c.disqualifiedOn().isBefore(c.qualifiedOn()));

    /** 資格喪失事由 says why a coverage was lost, so there is a day it was lost on. */
    static final Rule<PersonRecord> REASON_NEEDS_LOSS = coverage(
            "ELG-103", "lossReason", "資格喪失事由には資格喪失日が要ります", c -> c.lossReason() == null || c.disqualifiedOn() != null);

    /** 有効開始日 is a day of the coverage, so it is not before 資格取得日. */
    static final Rule<PersonRecord> VALID_FROM_QUALIFYING = coverage(
            "ELG-104", "validFrom", "有効開始日は資格取得日以後にしてください", c -> !c.validFrom().isBefore(c.qualifiedOn()));

    /** 一部負担金割合: the shares the law knows. */
    static final Rule<PersonRecord> KNOWN_RATIO = coverage(
            "ELG-105",
            "ratioPercent",
            "一部負担金割合は10・20・30のいずれかにしてください",
            c -> c.ratioPercent() == null || Set.of(10, 20, 30).contains(c.ratioPercent()));

    /** Nobody is covered before birth; a newborn is covered from the day of birth. */
    static final Rule<PersonRecord> BORN_BEFORE_COVERED = new Rule<>(
            "ELG-106",
            "birthDate",
            "資格取得日は生年月日以後にしてください",
            SCREEN,
            record -> record.coverages().stream()
                    .noneMatch(c -> c.qualifiedOn().isBefore(record.person().birthDate())));

    /** 不詳 numbers are written in claims and are nobody's insurer. */
    static final Rule<PersonRecord> REAL_INSURER = coverage(
            "ELG-107",
            "insurerNumber",
            "不詳の保険者番号では登録できません",
            c -> !c.numbers().insurerNumber().isDummy());

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
