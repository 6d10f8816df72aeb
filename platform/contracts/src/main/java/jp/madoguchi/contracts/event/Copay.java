package jp.madoguchi.contracts.event;

/**
 * 窓口負担: the share to charge and the clause that gives it.
 *
 * @param percent 10, 20, 30 or 100; 0 of 医療扶助 alone, which leaves the patient what the ticket says in yen
 */
public record Copay(int percent, CopayClause clause) {
    /** Refuses a share that no rule gives. */
    public Copay {
        if (clause == CopayClause.PUBLIC_ASSISTANCE ? percent != 0 : !isShare(percent)) {
            throw new IllegalArgumentException("copay-percent");
        }
    }

    private static boolean isShare(int percent) {
        return percent == 10 || percent == 20 || percent == 30 || percent == 100;
    }
}
