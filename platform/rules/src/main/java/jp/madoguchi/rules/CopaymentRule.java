package jp.madoguchi.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;

/** 一部負担金の割合のきまり, in the order they are tried: the first that applies decides. */
public enum CopaymentRule implements Rule {
    /** 割合が分かっている: a ratio that was answered, printed or declared is charged as it is. */
    KNOWN("CPY-105", "保発0710第1号 2(1)・2(2)", visit -> visit.knownRatio() != null),
    /** 後期高齢者医療: from the 75th birthday, that day included, or earlier for who is insured there by 障害認定. */
    LATE_ELDERLY("CPY-104", "高齢者の医療の確保に関する法律67条", CopaymentRule::isLateElderly),
    /** 生年月日不明: nothing about age can be said. */
    NO_BIRTH_DATE("CPY-106", "被保険者資格申立書に関する説明書", visit -> visit.birthDate() == null),
    /** 70歳から74歳: from the first day of the month after the one in which 70 is reached, that day included. */
    ELDERLY("CPY-103", "健康保険法74条・国民健康保険法42条", CopaymentRule::isElderly),
    /** 義務教育就学前: until the first 31 March, that day included, on or after the day of reaching 6. */
    PRESCHOOL("CPY-101", "健康保険法110条・国民健康保険法42条", CopaymentRule::isPreschool),
    /** 原則: everybody else. */
    STANDARD("CPY-102", "健康保険法74条・国民健康保険法42条", visit -> true);

    private final String id;
    private final String basis;
    private final Predicate<CopaymentCase> applies;

    CopaymentRule(String id, String basis, Predicate<CopaymentCase> applies) {
        this.id = id;
        this.basis = basis;
        this.applies = applies;
    }

    private static boolean isLateElderly(CopaymentCase visit) {
        return (visit.insurerNumber() != null && visit.insurerNumber().isLateElderly())
                || isOfAge(
                        visit,
                        birthDate -> ElderlyAge.lateElderlyFrom(birthDate, visit.day())
                                .filter(first -> !visit.day().isBefore(first))
                                .isPresent());
    }

    private static boolean isElderly(CopaymentCase visit) {
        return isOfAge(
                visit,
                birthDate -> ElderlyAge.seventyReachedIn(birthDate, visit.day())
                        .filter(reached -> YearMonth.from(visit.day()).isAfter(reached))
                        .isPresent());
    }

    private static boolean isPreschool(CopaymentCase visit) {
        return isOfAge(visit, birthDate -> Preschool.isOn(visit.day(), birthDate));
    }

    private static boolean isOfAge(CopaymentCase visit, Predicate<LocalDate> atBirthDate) {
        return visit.birthDate() != null && atBirthDate.test(visit.birthDate());
    }

    boolean appliesTo(CopaymentCase visit) {
        return applies.test(visit);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String basis() {
        return basis;
    }
}
