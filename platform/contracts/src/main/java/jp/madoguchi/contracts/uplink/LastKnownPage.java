package jp.madoguchi.contracts.uplink;

import java.util.List;
import java.util.UUID;

/**
 * 前回の資格の一ページ: what changed after the version asked for, oldest change first; at most {@value #MAX} changes.
 *
 * @param gone keys of patients the gateway must forget
 * @param nextAfter the version to ask from next
 * @param more whether there is another page already
 */
public record LastKnownPage(List<LastKnownCoverage> patients, List<UUID> gone, long nextAfter, boolean more) {
    /** How many changes one page may hold. */
    public static final int MAX = 200;
}
