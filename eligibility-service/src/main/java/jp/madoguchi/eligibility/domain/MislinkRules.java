package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.List;

/** ひも付け誤りの決まり: what a report of a mis-link must satisfy. */
public final class MislinkRules {
    private static final String BASIS = "令和5年7月4日 事務連絡";

    /** A record cannot be confused with itself. */
    static final Rule<Mislink> TWO_RECORDS = new Rule<>(
            "ELG-121",
            "otherPersonId",
            "異なる二人の記録を指定してください",
            BASIS,
            mislink -> !mislink.personId().equals(mislink.otherPersonId()));

    /** 経緯 is read by people, so it holds what can be shown. */
    static final Rule<Mislink> PRINTABLE = new Rule<>(
            "ELG-122",
            "evidence",
            "制御文字や壊れた文字は登録できません",
            "Unicode 3.9 D75",
            mislink -> Texts.printable(mislink.evidence()));

    private MislinkRules() {}

    static List<Rule<Mislink>> catalogue(LocalDate today) {
        return List.of(TWO_RECORDS, PRINTABLE, notAhead(today));
    }

    /** What is broken on this day. */
    public static List<Rule<Mislink>> broken(Mislink mislink, LocalDate today) {
        return Rule.broken(catalogue(today), mislink);
    }

    /** 判明日 has come; today counts. */
    private static Rule<Mislink> notAhead(LocalDate today) {
        return new Rule<>(
                "ELG-123",
                "foundOn",
                "判明日に未来の日は指定できません",
                BASIS,
                mislink -> !mislink.foundOn().isAfter(today));
    }
}
