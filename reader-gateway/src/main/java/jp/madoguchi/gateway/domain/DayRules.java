package jp.madoguchi.gateway.domain;

import java.time.LocalDate;

/** 日付の規則. */
final class DayRules {
    private static final LocalDate NOTICE_DATE = LocalDate.of(2023, 7, 10);

    /** 資格確認日は通知の日（2023-07-10）から今日まで, both days included; in doubt, until the later of two todays. */
    static final DeskRule DATE_IN_FORCE = DeskRule.of(
            "DSK-114",
            "confirmationDate",
            "資格確認日は今日までの日付にしてください",
            "保発0710第1号",
            c -> !c.intake().confirmationDate().isAfter(latest(c.scene().today()))
                    && !c.intake().confirmationDate().isBefore(NOTICE_DATE));

    /** 生年月日は資格確認日まで. */
    static final DeskRule BORN_BEFORE = DeskRule.of(
            "DSK-115",
            "patient.birthDate",
            "生年月日は資格確認日までの日付にしてください",
            "保発0710第1号 2(2)",
            c -> !c.intake().patient().birthDate().isAfter(c.intake().confirmationDate()));

    /** 確認日を機械の時計だけで決めない: while the clock is in doubt, a person states the date. */
    static final DeskRule DOUBTFUL_DAY_IS_STATED = DeskRule.of(
            "DSK-118",
            "confirmationDate",
            "この端末の時計が確かではありません。資格確認日を入力してください",
            "保発0710第1号（資格確認日）",
            c -> c.scene().dateStated() || !isDoubtful(c.scene().today()));

    /** 読み取った資格確認日は窓口の日付: a terminal whose clock stands on another day backdates nobody without a word. */
    static final DeskRule ANOTHER_DAY_IS_STATED = new DeskRule(
            "DSK-129",
            "confirmationDate",
            c -> "読み取った結果の資格確認日（" + c.intake().confirmationDate() + "）が窓口の日付と違います。どちらの日付か選んでください",
            "保発0710第1号（資格確認日）",
            c -> c.scene().dateStated()
                    || isDoubtful(c.scene().today())
                    || c.intake().confirmationDate().equals(c.scene().today().day()));

    private DayRules() {}

    private static LocalDate latest(DeskDay today) {
        return today.match(
                agreed -> agreed, corrected -> corrected, (machine, other) -> machine.isAfter(other) ? machine : other);
    }

    private static boolean isDoubtful(DeskDay today) {
        return today.<Boolean>match(agreed -> false, corrected -> false, (machine, other) -> true);
    }
}
