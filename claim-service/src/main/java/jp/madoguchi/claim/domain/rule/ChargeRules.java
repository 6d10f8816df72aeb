package jp.madoguchi.claim.domain.rule;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jp.madoguchi.claim.domain.Charge;
import jp.madoguchi.claim.domain.Finding;

/** 診療内容の点検: what is checked when a charge is handed in. All findings are told. */
public final class ChargeRules {
    private final List<ChargeRule> rules;

    /** The rules with these code tables (別表 診療識別, 転帰区分). */
    public ChargeRules(Set<String> serviceClasses, Set<String> diseaseOutcomes) {
        rules = List.of(
                new ChargeRule(
                        "CLM-601", "傷病名が一つもありません", charge -> charge.diseases().isEmpty()),
                new ChargeRule(
                        "CLM-602", "診療行為が一つもありません", charge -> charge.lines().isEmpty()),
                new ChargeRule(
                        "CLM-603",
                        "傷病の診療開始日が診療日より後です",
                        charge -> charge.diseases().stream()
                                .anyMatch(disease -> disease.startedOn().isAfter(charge.serviceDate()))),
                new ChargeRule(
                        "CLM-604",
                        "診療識別が別表にありません",
                        charge -> charge.lines().stream()
                                .anyMatch(line -> !serviceClasses.contains(line.serviceClass()))),
                new ChargeRule(
                        "CLM-605",
                        "転帰区分が別表にありません",
                        charge -> charge.diseases().stream()
                                .anyMatch(disease -> !diseaseOutcomes.contains(disease.outcome()))));
    }

    /** Every rule this charge breaks. */
    public List<Finding> findings(Charge charge) {
        return rules.stream()
                .filter(rule -> rule.broken.test(charge))
                .map(rule -> new Finding(rule.id, Finding.Outcome.HELD, rule.message, "記録条件仕様（医科）SY・SI・別表"))
                .toList();
    }

    private record ChargeRule(String id, String message, Predicate<Charge> broken) {}
}
