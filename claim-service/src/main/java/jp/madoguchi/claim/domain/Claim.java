package jp.madoguchi.claim.domain;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.rules.CopaymentRule;
import jp.madoguchi.rules.ReviewOrganisation;

/**
 * 診療報酬明細書（レセプト）: one patient, one month, one identity, made of the cases of that month.
 *
 * @param sharePercent 患者の負担割合
 * @param ageClass the rule of the share by age alone
 * @param charges in the order of their days
 */
public record Claim(
        YearMonth serviceMonth,
        ReviewOrganisation organisation,
        ClaimedIdentity identity,
        Patient patient,
        int sharePercent,
        CopaymentRule ageClass,
        List<Charge> charges,
        Remarks remarks,
        List<UUID> claimIds) {
    /** Keeps its own copies. */
    public Claim {
        charges = List.copyOf(charges);
        claimIds = List.copyOf(claimIds);
    }

    /**
     * The claims these cases make, in the order of the first case of each. Cases of the same numbers and person
     * become one claim; 不詳 cases are never joined, because only numbers tell two patients of one name and birth date
     * apart.
     */
    public static List<Claim> of(List<PreparedCase> cases) {
        Map<Object, List<PreparedCase>> joined =
                cases.stream().collect(Collectors.groupingBy(Claim::key, LinkedHashMap::new, Collectors.toList()));
        return joined.values().stream().map(Claim::join).toList();
    }

    private static Object key(PreparedCase prepared) {
        ClaimedIdentity identity = prepared.decision().identity();
        Insured insured = identity.insured();
        return insured == null
                ? prepared.claimId()
                : List.of(
                        YearMonth.from(prepared.charge().serviceDate()),
                        identity.kind(),
                        insured.numbers(),
                        prepared.patient().name(),
                        prepared.patient().birthDate(),
                        prepared.patient().sex());
    }

    private static Claim join(List<PreparedCase> cases) {
        List<PreparedCase> inOrder = cases.stream()
                .sorted((a, b) -> a.charge().serviceDate().compareTo(b.charge().serviceDate()))
                .toList();
        PreparedCase last = inOrder.get(inOrder.size() - 1);
        return new Claim(
                YearMonth.from(last.charge().serviceDate()),
                last.decision().organisation(),
                last.decision().identity(),
                last.patient(),
                last.sharePercent(),
                last.byAge().rule(),
                inOrder.stream().map(PreparedCase::charge).toList(),
                last.remarks(),
                cases.stream().map(PreparedCase::claimId).toList());
    }

    /** 受診日: the days of the month, each once. */
    public SortedSet<Integer> days() {
        return charges.stream()
                .map(charge -> charge.serviceDate().getDayOfMonth())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** 合計点数. */
    public int points() {
        return charges.stream().mapToInt(Charge::points).sum();
    }
}
