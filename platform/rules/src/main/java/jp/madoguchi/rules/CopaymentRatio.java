package jp.madoguchi.rules;

import java.util.Optional;

/** 一部負担金の割合: the patient's share. */
public enum CopaymentRatio {
    /** １割. */
    TEN(10, "1割"),
    /** ２割. */
    TWENTY(20, "2割"),
    /** ３割. */
    THIRTY(30, "3割"),
    /** 10割: no insurance can be used for now. */
    FULL(100, "10割");

    private final int percent;
    private final String label;

    CopaymentRatio(int percent, String label) {
        this.percent = percent;
        this.label = label;
    }

    /** The one with this percentage, if there is one. */
    public static Optional<CopaymentRatio> ofPercent(int percent) {
        for (CopaymentRatio ratio : values()) {
            if (ratio.percent == percent) {
                return Optional.of(ratio);
            }
        }
        return Optional.empty();
    }

    /** 10, 20, 30 or 100. */
    public int percent() {
        return percent;
    }

    /** The word people read: 1割. */
    public String label() {
        return label;
    }
}
