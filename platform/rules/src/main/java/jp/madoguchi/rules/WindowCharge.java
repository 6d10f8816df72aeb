package jp.madoguchi.rules;

/**
 * 窓口負担額: what the patient pays at the window, by {@link ChargeRule#ROUND_TO_TEN_YEN}. A cap of 高額療養費 is not applied
 * here.
 */
public final class WindowCharge {
    private static final int YEN_PER_POINT = 10;
    private static final int PERCENT = 100;
    private static final int TEN_YEN = 10;

    private WindowCharge() {}

    /** Yen for these points at this ratio. */
    public static long yen(int points, CopaymentRatio ratio) {
        if (points < 0) {
            throw new IllegalArgumentException("window-charge-points");
        }
        long share = (long) points * YEN_PER_POINT * ratio.percent() / PERCENT;
        return (share + TEN_YEN / 2) / TEN_YEN * TEN_YEN;
    }
}
