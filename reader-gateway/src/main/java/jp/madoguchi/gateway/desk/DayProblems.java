package jp.madoguchi.gateway.desk;

import jp.madoguchi.web.ProblemCode;

/** 問題: what may be wrong with a day somebody states. */
final class DayProblems {
    static final ProblemCode NOT_IN_DOUBT =
            new ProblemCode("day-not-in-doubt", 409, "その日付にはできません", "GET /desk/day の possible にある日付のどちらかを選んでください");

    private DayProblems() {}
}
