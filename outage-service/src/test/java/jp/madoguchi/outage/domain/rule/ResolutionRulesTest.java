package jp.madoguchi.outage.domain.rule;

import static java.util.stream.Collectors.joining;
import static jp.madoguchi.outage.domain.ComparisonFixture.DAY;
import static jp.madoguchi.outage.domain.ComparisonFixture.coverage;
import static jp.madoguchi.outage.domain.ComparisonFixture.declared;
import static jp.madoguchi.outage.domain.ComparisonFixture.hit;
import static jp.madoguchi.outage.domain.ComparisonFixture.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.outage.domain.ChosenResolution;
import jp.madoguchi.outage.domain.ComparedItem;
import jp.madoguchi.outage.domain.Comparison;
import jp.madoguchi.outage.domain.Confirmed;
import jp.madoguchi.outage.domain.Declared;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionRulesTest {
    @Covers({"OUT-304", "OUT-305", "OUT-306", "OUT-307", "OUT-308"})
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/resolution-cases.csv", numLinesToSkip = 1)
    void decidesWhatFollows(
            String name,
            LocalDate born,
            String insurer,
            @Nullable Integer own,
            @Nullable Integer certificate,
            CoverageClass classification,
            boolean lost,
            int charged,
            CopayClause clause,
            @Nullable String shown,
            @Nullable String former,
            String expected) {
        ResolutionRule decided = ResolutionRules.deciding(new Comparison(
                declared(charged, clause, numbers(insurer, shown), numbers(insurer, former)),
                confirmed(born, insurer, own, certificate, classification, lost)));

        assertEquals(expected, decided.id() + " " + decided.kind());
    }

    /** 生活保護法4条2項: nobody on assistance is asked for the share of a coverage found since. */
    @Covers("OUT-310")
    @ParameterizedTest(name = "lost {0}: {1}")
    @CsvSource({"false, OUT-310 CLAIM_CHANGE", "true, OUT-308 NOTHING"})
    void asksNobodyOnAssistanceForTheShareOfACoverageFoundSince(boolean lost, String expected) {
        Comparison comparison = new Comparison(
                new Declared(
                        VisitBasis.ASSISTANCE_TICKET, null, null, new Copay(0, CopayClause.PUBLIC_ASSISTANCE), null),
                confirmed(LocalDate.of(1990, 4, 2), "06139000", null, null, CoverageClass.GENERAL, lost));

        ResolutionRule decided = ResolutionRules.deciding(comparison);

        assertEquals(expected, decided.id() + " " + decided.kind());
    }

    @Test
    void refusesAnotherChoiceInTheWordsOfTheRule() {
        Comparison refund = comparison(100, CopayClause.NOTICE_2_3, null, null);

        assertEquals(
                List.of(), ResolutionRules.findings(refund, ChosenResolution.of(ResolutionKind.REFUND_FULL_CHARGE)));
        Finding finding = ResolutionRules.findings(refund, ChosenResolution.of(ResolutionKind.NOTHING))
                .get(0);
        assertEquals("OUT-304", finding.rule());
        assertEquals("kind", finding.field());
        assertEquals("保発0710第1号 2(3)", finding.basis().label());
    }

    @Covers("OUT-309")
    @ParameterizedTest(name = "{0}割 said: {1}")
    @CsvSource({"20, ''", "30, ''", "10, OUT-309", "100, OUT-309"})
    void takesOnlyAShareThatIncomeLeavesOpen(int said, String expected) {
        Comparison open = new Comparison(
                declared(100, CopayClause.NOTICE_2_3, null, null),
                confirmed(LocalDate.of(1956, 11, 1), "06139000", null, null, CoverageClass.GENERAL, false));

        assertEquals(
                expected,
                ResolutionRules.findings(open, new ChosenResolution(ResolutionKind.REFUND_FULL_CHARGE, said)).stream()
                        .map(Finding::rule)
                        .collect(joining(" ")));
    }

    @ParameterizedTest(name = "shown {0}, former {1}: {2}")
    @CsvSource({
        "other, same, '06010003,06139000,06139000,true 77,9550,9550,true 100,54321,54321,true 01,01,01,false'",
        ", other, '-,06010003,06139000,true -,77,9550,true -,100,54321,true -,01,01,false'",
        ", , '-,-,06139000,false -,-,9550,false -,-,54321,false -,-,01,false'"
    })
    void laysTheThreeSideBySide(@Nullable String shown, @Nullable String former, String expected) {
        Comparison comparison = comparison(30, CopayClause.NOTICE_2_1, shown, former);

        assertEquals(
                expected,
                comparison.lines().stream()
                        .map(line -> String.join(
                                ",",
                                line.declared().orElse("-"),
                                line.old().orElse("-"),
                                line.confirmed().orElse("-"),
                                String.valueOf(line.differs())))
                        .reduce((one, next) -> one + " " + next)
                        .orElseThrow(AssertionError::new));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"1990-04-02, , 30", "1956-11-01, , ''", "1956-11-01, 20, 20"})
    void knowsTheShareOnlyWhereNoIncomeDecides(LocalDate born, @Nullable Integer certificate, String share) {
        Confirmed confirmed = confirmed(born, "06139000", null, certificate, CoverageClass.GENERAL, false);

        assertEquals(share, confirmed.share().map(String::valueOf).orElse(""));
    }

    @Test
    void saysNothingOfTheShareBeforeTheTableBegins() {
        Comparison comparison = new Comparison(
                declared(100, CopayClause.NOTICE_2_3, null, null),
                Confirmed.of(
                        hit(LocalDate.of(1990, 4, 2), coverage("06139000", null, null, CoverageClass.GENERAL), true),
                        LocalDate.of(1990, 4, 1)));

        assertEquals(Optional.empty(), comparison.confirmed().share());
        assertEquals("OUT-308", ResolutionRules.deciding(comparison).id());
    }

    @Test
    void namesEveryItemAndNobody() {
        assertEquals(
                List.of("保険者番号", "記号", "番号", "枝番"),
                Arrays.stream(ComparedItem.values()).map(ComparedItem::label).toList());
        Comparison comparison = comparison(30, CopayClause.NOTICE_2_1, "same", "same");
        assertEquals("Comparison[declared=Declared[***], confirmed=Confirmed[***]]", comparison.toString());
        assertEquals("Line[INSURER]", comparison.lines().get(0).toString());
    }

    private static Comparison comparison(
            int percent, CopayClause clause, @Nullable String shown, @Nullable String former) {
        return new Comparison(
                declared(percent, clause, numbers("06139000", shown), numbers("06139000", former)),
                confirmed(LocalDate.of(1990, 4, 2), "06139000", null, null, CoverageClass.GENERAL, false));
    }

    private static Confirmed confirmed(
            LocalDate born,
            String insurer,
            @Nullable Integer own,
            @Nullable Integer certificate,
            CoverageClass classification,
            boolean lost) {
        return Confirmed.of(hit(born, coverage(insurer, own, certificate, classification), !lost), DAY);
    }
}
