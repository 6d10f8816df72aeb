package jp.madoguchi.contracts.event;

/** 区分 (OQSCD010). */
public enum CoverageClass {
    /** 一般. */
    GENERAL("一般"),
    /** 被保険者証（退職）. */
    RETIRED("被保険者証（退職）"),
    /** 短期被保険者証（一般）. */
    SHORT_TERM_GENERAL("短期被保険者証（一般）"),
    /** 短期被保険者証（退職）. */
    SHORT_TERM_RETIRED("短期被保険者証（退職）"),
    /** 特別療養費支給対象者. */
    SPECIAL_PAYMENT("特別療養費支給対象者"),
    /** 特例退職被保険者証. */
    SPECIAL_RETIRED("特例退職被保険者証"),
    /** 自衛官. */
    SELF_DEFENCE("自衛官");

    private final String label;

    CoverageClass(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
