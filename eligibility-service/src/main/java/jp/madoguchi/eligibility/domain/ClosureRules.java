package jp.madoguchi.eligibility.domain;

import java.util.HashSet;
import java.util.List;

/** 口頭確認の決まり: what must have been asked before a task ends. */
public final class ClosureRules {
    private static final String NOTICE = "令和5年7月4日事務連絡 2";

    private ClosureRules() {}

    /** Every rule this end of the task breaks. */
    public static List<Rule<Closure>> broken(ConfirmationTask task, Closure closure) {
        return Rule.broken(catalogue(task), closure);
    }

    static List<Rule<Closure>> catalogue(ConfirmationTask task) {
        return List.of(somethingAsked(), askable(task));
    }

    /** 本人確認 is made by asking. Who suspects another person may have had no chance to. */
    private static Rule<Closure> somethingAsked() {
        return new Rule<>(
                "ELG-601",
                "askedOrally",
                "口頭で確認した項目を一つ以上選んでください",
                NOTICE,
                closure -> closure.outcome() == Closure.Outcome.OTHER_PERSON_SUSPECTED
                        || !closure.askedOrally().isEmpty());
    }

    /** 住所（資格情報に住所が表示されない場合には保険者名称）: what the answer does not show cannot have settled anything. */
    private static Rule<Closure> askable(ConfirmationTask task) {
        return new Rule<>(
                "ELG-602",
                "askedOrally",
                "資格情報に住所が表示されるときは住所、表示されないときは保険者名称を確認してください",
                NOTICE,
                closure -> new HashSet<>(task.ask()).containsAll(closure.askedOrally()));
    }
}
