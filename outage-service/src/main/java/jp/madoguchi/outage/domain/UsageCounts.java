package jp.madoguchi.outage.domain;

import java.util.Collection;
import java.util.List;

/**
 * 利用の件数: how the restricted function was used, as the audit log has it. Counts and accounts, no patient.
 *
 * @param refused searches that were refused from the wish to the end
 * @param nationalResults answers of the national screen that were brought here
 * @param settled visits whose coverage the four items settled
 * @param accounts who used it
 */
public record UsageCounts(
        long searches,
        long refused,
        long details,
        long protectedDetails,
        long downloads,
        long nationalResults,
        long settled,
        List<String> accounts) {
    private static final String PREFIX = "lookup-";
    private static final String NATIONAL = "national-result-imported";

    /** 監査ログの集計: how often an account did this under the grant. */
    public record Use(String action, String account, long times) {}

    /** What the uses under a grant come to. */
    public static UsageCounts of(Collection<Use> uses, long refused, long settled) {
        return new UsageCounts(
                times(uses, "lookup-searched"),
                refused,
                times(uses, "lookup-detail-viewed"),
                times(uses, "lookup-protected-viewed"),
                times(uses, "lookup-downloaded"),
                times(uses, NATIONAL),
                settled,
                uses.stream()
                        .filter(use ->
                                use.action().startsWith(PREFIX) || use.action().equals(NATIONAL))
                        .map(Use::account)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static long times(Collection<Use> uses, String action) {
        return uses.stream()
                .filter(use -> use.action().equals(action))
                .mapToLong(Use::times)
                .sum();
    }
}
