package jp.madoguchi.claim.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import jp.madoguchi.claim.domain.CaseFixture;
import jp.madoguchi.claim.domain.Decision;
import jp.madoguchi.claim.domain.Evidence;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.TestTables;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.rules.ReviewOrganisation;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@Covers({
    "CLM-001", "CLM-002", "CLM-101", "CLM-111", "CLM-112", "CLM-113", "CLM-121", "CLM-122", "CLM-131", "CLM-141",
    "CLM-201", "CLM-202", "CLM-203", "CLM-204", "CLM-205", "CLM-206", "CLM-207", "CLM-212", "CLM-213", "CLM-301",
    "CLM-302", "CLM-303"
})
class IdentityLadderTest {
    private final IdentityLadder ladder = new IdentityLadder(TestTables.VALUES);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/ladder-cases.csv", delimiter = '|', numLinesToSkip = 1)
    void takesTheFirstPossibleStep(String name, String facts, String outcome, String clause, String rule) {
        Decision decision = ladder.decide(CaseFixture.evidence(facts));

        assertEquals(outcome, outcome(decision));
        assertEquals(clause, decision.clause().name());
        assertEquals(rule, settledBy(decision));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/ladder-cases.csv", delimiter = '|', numLinesToSkip = 1)
    void decidesTheSameInEveryOrderOfArrival(String name, String facts, String outcome) {
        for (List<String> order : permutations(Arrays.asList(facts.split(" ")))) {
            Evidence evidence = CaseFixture.evidence(String.join(" ", order));

            assertEquals(outcome, outcome(ladder.decide(evidence)), order.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"2023-08, before-in-force", "2023-09, UNKNOWN", "2023-10, UNKNOWN"})
    @Covers("CLM-211")
    void claimsAsUnknownFromTheClaimsOfSeptember2023(YearMonth claimMonth, String outcome) {
        String facts = "visit:DECLARATION:NOT_FOUND:certificate answer:NOT_FOUND declared contacted:NO_ANSWER charge";

        Decision decision = ladder.decide(CaseFixture.evidence(facts, claimMonth));

        assertEquals(outcome, outcome(decision));
    }

    @Test
    void explainsWhyUnknownAndNotFormer() {
        Decision decision = ladder.decide(CaseFixture.evidence(
                "visit:DECLARATION:NOT_FOUND:certificate answer:NOT_FOUND declared contacted:NO_ANSWER charge"));

        List<String> passed = decision.findings().stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.PASSED)
                .map(Finding::message)
                .toList();
        assertTrue(passed.contains("喪失済みの資格は分かっていません"));
        assertTrue(passed.contains("患者から番号の提供はありません"));
    }

    @ParameterizedTest(name = "{0} goes to {1}")
    @CsvSource({
        "EMPLOYEES, PAYMENT_FUND",
        "NATIONAL, NATIONAL_HEALTH_FEDERATION",
        "LATE_ELDERLY, NATIONAL_HEALTH_FEDERATION",
        "OTHER, NATIONAL_HEALTH_FEDERATION",
        "UNSURE, NATIONAL_HEALTH_FEDERATION"
    })
    void sendsUnknownClaimsByTheKindDeclaredElseAsTheInstitutionChose(InsuranceKind kind, ReviewOrganisation to) {
        Evidence evidence = CaseFixture.evidence("visit:DECLARATION:NOT_FOUND:certificate answer:NOT_FOUND declared:"
                + kind + " contacted:NO_ANSWER charge");

        Decision decision = ladder.decide(
                new Evidence(evidence.facts(), evidence.claimMonth(), ReviewOrganisation.NATIONAL_HEALTH_FEDERATION));

        assertEquals(to, decision.<Object>match(Decision.Claimable::organisation, held -> held.reason()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "wrong ratio taken never changes the claim | visit:DECLARATION answer:VALID charge | CURRENT | CLM-501",
                "10割 taken and current found since | visit:NOTHING_PRESENTED:LINE_DOWN:paid-in-full "
                        + "reconciled:CURRENT charge | CURRENT | CLM-502",
                "10割 is no wrong ratio | visit:NOTHING_PRESENTED:LINE_DOWN:paid-in-full answer:VALID charge | "
                        + "CURRENT | CLM-502",
                "newer coverage exists | visit:DECLARATION:certificate answer:INVALID_NEWER_EXISTS charge | FORMER | "
                        + "CLM-503"
            })
    @Covers({"CLM-501", "CLM-502", "CLM-503"})
    void tellsWhatAPersonShouldKnow(String name, String facts, String outcome, String note) {
        Decision decision = ladder.decide(CaseFixture.evidence(facts));

        assertEquals(outcome, outcome(decision));
        assertEquals(List.of(note), notes(decision));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "same ratio | visit:ONLINE_CHECK:VALID:paid-20 answer:VALID charge",
                "ratio not known | visit:MYNAPORTAL_SCREEN:shown charge",
                "lost and nothing newer | visit:DECLARATION:certificate answer:INVALID charge"
            })
    void tellsNothingWhenThereIsNothingToTell(String name, String facts) {
        assertEquals(List.of(), notes(ladder.decide(CaseFixture.evidence(facts))));
    }

    private static String outcome(Decision decision) {
        return decision.match(
                claimable -> claimable.identity().kind().name(),
                held -> held.reason().code());
    }

    private static String settledBy(Decision decision) {
        return decision.findings().stream()
                .filter(finding ->
                        finding.outcome() == Finding.Outcome.DECIDED || finding.outcome() == Finding.Outcome.HELD)
                .map(Finding::rule)
                .reduce((first, last) -> last)
                .orElse("");
    }

    private static List<String> notes(Decision decision) {
        return decision.findings().stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.NOTE)
                .map(Finding::rule)
                .toList();
    }

    private static List<List<String>> permutations(List<String> words) {
        if (words.size() <= 1) {
            return List.of(words);
        }
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            List<String> rest = new ArrayList<>(words);
            Collections.swap(rest, 0, i);
            for (List<String> tail : permutations(rest.subList(1, rest.size()))) {
                List<String> order = new ArrayList<>(List.of(rest.get(0)));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
