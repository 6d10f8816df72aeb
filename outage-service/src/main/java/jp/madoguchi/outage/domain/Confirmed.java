package jp.madoguchi.outage.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.rules.Copayment;
import jp.madoguchi.rules.CopaymentCase;
import jp.madoguchi.rules.CopaymentRatio;
import jp.madoguchi.rules.CopaymentRule;
import jp.madoguchi.rules.CoveredShare;
import jp.madoguchi.rules.ExpectedCopayment;

/**
 * 確認できた資格: the coverage of the 資格確認日 and the share that goes with it. The birth date that gives the share is not
 * kept.
 *
 * @param valid in force on that day; a lost coverage gives no share
 * @param shares in percent; more than one where the person's income decides, none where nothing is known
 * @param elderly 70歳以上等: 70 and older, and whoever is insured as 後期高齢者 before that
 */
public record Confirmed(CoverageFacts coverage, boolean valid, List<Integer> shares, boolean elderly) {
    private static final Set<CopaymentRule> OF_AGE = EnumSet.of(CopaymentRule.ELDERLY, CopaymentRule.LATE_ELDERLY);

    /** Keeps its own copy. */
    public Confirmed {
        shares = List.copyOf(shares);
    }

    /** What this person and coverage give on that day. */
    public static Confirmed of(Hit hit, LocalDate day) {
        CoverageFacts coverage = hit.standing().coverage();
        Optional<ExpectedCopayment> byAge = Copayment.of(new CopaymentCase(
                day, hit.enrollee().person().birthDate(), coverage.numbers().insurerNumber(), null));
        return new Confirmed(
                coverage,
                hit.standing().valid(),
                hit.standing().valid() ? shares(hit, day) : List.of(),
                byAge.filter(expected -> OF_AGE.contains(expected.rule())).isPresent());
    }

    private static List<Integer> shares(Hit hit, LocalDate day) {
        return CoveredShare.of(
                        day, hit.enrollee().person().birthDate(), hit.standing().coverage())
                .map(ExpectedCopayment::possible)
                .orElse(List.of())
                .stream()
                .map(CopaymentRatio::percent)
                .toList();
    }

    /** The share to take, where only one is possible. */
    public Optional<Integer> share() {
        return shares.size() == 1 ? Optional.of(shares.get(0)) : Optional.empty();
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "Confirmed[***]";
    }
}
