package jp.madoguchi.contracts.event;

/**
 * 窓口負担: the share to charge and the clause that gives it.
 *
 * @param percent 10, 20, 30 or 100
 */
public record Copay(int percent, CopayClause clause) {
    /** Refuses a share that no rule gives. */
    public Copay {
        if (percent != 10 && percent != 20 && percent != 30 && percent != 100) {
            throw new IllegalArgumentException("copay-percent");
        }
    }
}
