package jp.madoguchi.rules;

/** 窓口負担額のきまり. */
public enum ChargeRule implements Rule {
    /** 端数処理: below 5 yen is dropped, 5 yen and more becomes 10. */
    ROUND_TO_TEN_YEN("WCH-101", "健康保険法75条・国民健康保険法42条の2");

    private final String id;
    private final String basis;

    ChargeRule(String id, String basis) {
        this.id = id;
        this.basis = basis;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String basis() {
        return basis;
    }
}
