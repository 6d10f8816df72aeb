package jp.madoguchi.outage.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 突き合わせる番号: when two sides name another coverage. */
class ComparedItemTest {

    @ParameterizedTest(name = "{0}: {1}, {2} against {3}, {4} -> {5}")
    @CsvSource({
        "BRANCH, 9550, 01, 9550, 01, false",
        "BRANCH, 9550, 01, 9550, 02, true",
        "BRANCH, 9550, 01, 9550,   , false",
        "BRANCH, 9550,   , 9550, 01, false",
        "BRANCH, 9550,   , 9550,   , false",
        "SYMBOL, 9550, 01, 9550, 01, false",
        "SYMBOL, 9550, 01, 9551, 01, true",
        "SYMBOL, 9550, 01,     , 01, true",
        "SYMBOL,     , 01, 9550, 01, true",
        "SYMBOL,     , 01,     , 02, false"
    })
    void comparesTheBranchOnlyWhereBothSidesKnowIt(
            ComparedItem item,
            @Nullable String symbol,
            @Nullable String branch,
            @Nullable String otherSymbol,
            @Nullable String otherBranch,
            boolean differs) {
        assertEquals(
                differs,
                item.differs(
                        EnrolleeFixture.numbers("06139000", symbol, "54321", branch),
                        EnrolleeFixture.numbers("06139000", otherSymbol, "54321", otherBranch)));
    }
}
