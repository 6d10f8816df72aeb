package jp.madoguchi.outage.application;

import java.util.List;
import jp.madoguchi.outage.domain.Enrollee;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.IndexQuestion;

/** 事後確認の判断: what is asked about a visit, and what the answer means. Waits for nothing. */
public interface Deciding {
    /** What to ask the index. */
    IndexQuestion question(HeldVisit visit);

    /** What these people, whom the question led to, make of the visit. */
    Decided decide(HeldVisit visit, List<Enrollee> candidates);
}
