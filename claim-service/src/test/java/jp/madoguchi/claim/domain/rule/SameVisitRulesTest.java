package jp.madoguchi.claim.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.claim.domain.CaseFacts;
import jp.madoguchi.claim.domain.CaseFixture;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.PairFixture;
import jp.madoguchi.claim.domain.VisitLikeness;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SameVisitRulesTest {
    @Covers({"CLM-731", "CLM-732"})
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/same-visit-cases.csv", delimiter = '|', numLinesToSkip = 1)
    void takesForOneVisitOnlyWhatOnePersonHasOnOneDay(String name, String first, String second, String expected) {
        VisitLikeness likeness = VisitLikeness.of(visit(1, first), visit(2, second));
        VisitLikeness turned = VisitLikeness.of(visit(2, second), visit(1, first));

        String found = Stream.concat(
                        likeness.grounds().stream().map(Enum::name),
                        SameVisitRules.findings(likeness).stream().map(Finding::rule))
                .collect(Collectors.joining(" "));
        assertEquals(expected, found);
        assertEquals(likeness, turned);
    }

    @Test
    @Covers({"CLM-731", "CLM-732"})
    void takesAVisitNobodyToldOfForNone() {
        CaseFacts told = visit(1, "新橋 一郎,,1984-04-01,MALE,2026-11-21,-");

        for (VisitLikeness likeness :
                List.of(VisitLikeness.of(told, CaseFacts.NONE), VisitLikeness.of(CaseFacts.NONE, told))) {
            assertEquals(
                    List.of("CLM-731", "CLM-732"),
                    SameVisitRules.findings(likeness).stream()
                            .map(Finding::rule)
                            .toList());
        }
    }

    private static CaseFacts visit(int number, String words) {
        List<String> cells = Arrays.asList(words.split(","));
        return PairFixture.visit(
                number,
                LocalDate.parse(cells.get(4)),
                PairFixture.face(
                        cells.get(0),
                        cells.get(1).isEmpty() ? null : cells.get(1),
                        LocalDate.parse(cells.get(2)),
                        Sex.valueOf(cells.get(3))),
                numbers(cells.get(5)));
    }

    private static @Nullable InsuredNumbers numbers(String words) {
        if (words.equals("-")) {
            return null;
        }
        String[] parts = words.split("/", -1);
        return CaseFixture.numbers(parts[0], blank(parts[1]), parts[2], blank(parts[3]));
    }

    private static @Nullable String blank(String part) {
        return part.isEmpty() ? null : part;
    }
}
