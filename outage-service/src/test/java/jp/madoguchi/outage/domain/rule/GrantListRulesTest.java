package jp.madoguchi.outage.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.contracts.id.CheckDigit;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.GrantList;
import jp.madoguchi.outage.domain.Period;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantListRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Covers({"OUT-201", "OUT-202", "OUT-203"})
    @ParameterizedTest(name = "{0} institutions until {1}: {2}")
    @CsvSource({
        "0, 2026-11-21, OUT-203",
        "1, 2026-11-21, ''",
        "5000, 2026-11-21, ''",
        "5001, 2026-11-21, OUT-203",
        "0, 2026-11-20, OUT-203 OUT-201 OUT-202"
    })
    void takesAListOfSomeAndAPeriodThatIsNotOver(int institutions, LocalDate until, String expected) {
        assertEquals(
                expected,
                GrantListRules.findings(list(codes(institutions), until), TODAY).stream()
                        .map(Finding::rule)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void opensEachInstitutionOnceInLotsOfTwoHundred() {
        List<InstitutionCode> codes = codes(401);
        List<List<InstitutionCode>> lots = list(
                        IntStream.range(0, 802)
                                .mapToObj(line -> codes.get(line % 401))
                                .toList(),
                        TODAY)
                .lots();

        assertEquals(List.of(200, 200, 1), lots.stream().map(List::size).toList());
        assertEquals(codes, lots.stream().flatMap(List::stream).toList());
        assertEquals(List.of(), list(List.of(), TODAY).lots());
    }

    private static GrantList list(List<InstitutionCode> lines, LocalDate until) {
        return new GrantList(lines, new Period(TODAY, until), "広域の通信障害");
    }

    private static List<InstitutionCode> codes(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "131" + (200_000 + number))
                .map(body -> InstitutionCode.valueOf(body + CheckDigit.of(body)))
                .toList();
    }
}
