package jp.madoguchi.outage.domain.rule;

import java.util.List;
import jp.madoguchi.outage.domain.Basis;
import jp.madoguchi.outage.domain.BoardFilter;
import jp.madoguchi.outage.domain.Finding;

/** 運用ボードの絞り込みの規則の目録: a value that names nothing would look like "none such", so it is refused. */
public final class BoardRules {
    /** One of the states of the board. */
    static final Rule<BoardFilter> STATE_EXISTS =
            new Rule<>("OUT-501", "state", "状態は一覧にあるものから選んでください", Basis.MEANING, BoardFilter::knowsState);

    /** 01 北海道 to 47 沖縄県. */
    static final Rule<BoardFilter> PREFECTURE_EXISTS =
            new Rule<>("OUT-502", "prefecture", "都道府県番号は01から47までです", Basis.MEANING, BoardFilter::knowsPrefecture);

    /** One of the causes of the closed list. */
    static final Rule<BoardFilter> CAUSE_EXISTS =
            new Rule<>("OUT-503", "cause", "原因は一覧にあるものから選んでください", Basis.NOTICE_1, BoardFilter::knowsCause);

    /** Every rule. */
    static final List<Rule<BoardFilter>> CATALOGUE = List.of(STATE_EXISTS, PREFECTURE_EXISTS, CAUSE_EXISTS);

    private BoardRules() {}

    /** What is wrong with this filter. */
    public static List<Finding> filter(BoardFilter filter) {
        return Rule.findings(CATALOGUE, filter);
    }
}
