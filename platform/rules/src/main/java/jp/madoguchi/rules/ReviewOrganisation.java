package jp.madoguchi.rules;

/** 審査支払機関: who reviews a claim and pays for it, with the code of the IR record. */
public enum ReviewOrganisation {
    /** 社会保険診療報酬支払基金. */
    PAYMENT_FUND("1", "社会保険診療報酬支払基金"),
    /** 国民健康保険団体連合会. */
    NATIONAL_HEALTH_FEDERATION("2", "国民健康保険団体連合会");

    private final String code;
    private final String label;

    ReviewOrganisation(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** 1 or 2. */
    public String code() {
        return code;
    }

    /** The name people read. */
    public String label() {
        return label;
    }
}
