package jp.madoguchi.declaration.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import jp.madoguchi.contracts.event.ContactOutcome;

/**
 * 患者への確認の規則: every rule a reported contact must keep. A 不詳 claim stands on this contact (保発0710第1号 3(4)), so a
 * date or an outcome that cannot be true is not recorded.
 */
public final class ContactRules {
    private static final String NOTICE_3_4 = "保発0710第1号 3(4)";

    /** 番号の提供あり comes with the numbers. */
    static final Rule NUMBERS_COME_WITH_THE_OUTCOME = new Rule(
            "DCL-201",
            "given",
            "「番号の提供あり」のときは、保険者番号と番号を入力してください",
            (report, bounds) -> report.outcome() != ContactOutcome.NUMBERS_GIVEN || report.given() != null);

    /** Numbers come with 番号の提供あり and with no other outcome. */
    static final Rule NO_NUMBERS_WITHOUT_THE_OUTCOME = new Rule(
            "DCL-202",
            "given",
            "番号を入力したときは、結果を「番号の提供あり」にしてください",
            (report, bounds) -> report.outcome() == ContactOutcome.NUMBERS_GIVEN || report.given() == null);

    /** The day of the contact is today or earlier (today inclusive). */
    static final Rule NOT_IN_THE_FUTURE = new Rule(
            "DCL-203",
            "contactedOn",
            "連絡した日は今日以前の日付にしてください",
            (report, bounds) -> !report.contactedOn().isAfter(bounds.today()));

    /** 事後的に: the day of the contact is the day the form was taken, in Japan, or later (that day inclusive). */
    static final Rule NOT_BEFORE_THE_FORM = new Rule(
            "DCL-204",
            "contactedOn",
            "連絡した日は申立書を受け取った日以後の日付にしてください",
            (report, bounds) -> !report.contactedOn().isBefore(bounds.takenOn()));

    /** A patient cannot give a substitute for an unknown insurer (77777777, 77777779, 99999999). */
    static final Rule NO_SUBSTITUTE_NUMBERS = new Rule(
            "DCL-205",
            "given.insurerNumber",
            "不詳用の保険者番号は患者から提供された番号として記録できません",
            (report, bounds) ->
                    report.given() == null || !report.given().insurerNumber().isDummy());

    private static final List<Rule> ALL = List.of(
            NUMBERS_COME_WITH_THE_OUTCOME,
            NO_NUMBERS_WITHOUT_THE_OUTCOME,
            NOT_IN_THE_FUTURE,
            NOT_BEFORE_THE_FORM,
            NO_SUBSTITUTE_NUMBERS);

    private ContactRules() {}

    /** The ids of all rules, in order. */
    public static List<String> ids() {
        return ALL.stream().map(Rule::id).toList();
    }

    static List<ContactFinding> findings(ContactReport report, Bounds bounds) {
        return ALL.stream()
                .filter(rule -> !rule.holds().test(report, bounds))
                .map(rule -> new ContactFinding(rule.id(), rule.field(), rule.message(), NOTICE_3_4))
                .toList();
    }

    record Rule(String id, String field, String message, BiPredicate<ContactReport, Bounds> holds) {}

    record Bounds(LocalDate takenOn, LocalDate today) {}
}
