package jp.madoguchi.eligibility.domain;

import java.util.List;

/** まとめの決まり: what joining two records must satisfy. */
public final class JoinRules {
    /** A record is of one person with itself anyhow. */
    static final Rule<RecordJoin> TWO_RECORDS = new Rule<>(
            "ELG-131",
            "otherPersonId",
            "異なる二つの登録を指定してください",
            "事業運用",
            join -> !join.personId().equals(join.otherPersonId()));

    /** 経緯 is read by people, so it holds what can be shown. */
    static final Rule<RecordJoin> PRINTABLE = new Rule<>(
            "ELG-132", "evidence", "制御文字や壊れた文字は登録できません", "Unicode 3.9 D75", join -> Texts.printable(join.evidence()));

    static final List<Rule<RecordJoin>> CATALOGUE = List.of(TWO_RECORDS, PRINTABLE);

    private JoinRules() {}

    /** What is broken. */
    public static List<Rule<RecordJoin>> broken(RecordJoin join) {
        return Rule.broken(CATALOGUE, join);
    }
}
