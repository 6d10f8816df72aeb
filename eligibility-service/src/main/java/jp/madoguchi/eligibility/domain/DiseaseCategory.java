package jp.madoguchi.eligibility.domain;

import java.util.Arrays;
import java.util.Optional;

/** 特定疾病の認定疾病区分 (OQSCD013). */
public enum DiseaseCategory {
    /** 人工透析を必要とする慢性腎不全. */
    KIDNEY_FAILURE("1", "人工透析を必要とする慢性腎不全"),
    /** 先天性血液凝固因子障害. */
    HAEMOPHILIA("2", "先天性血液凝固因子障害"),
    /** 血液凝固因子製剤によるHIV感染症. */
    HIV_BY_BLOOD_PRODUCTS("3", "血液凝固因子製剤によるHIV感染症");

    private final String code;
    private final String label;

    DiseaseCategory(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The one with this code of OQSCD013, or empty for a code this version does not know. */
    static Optional<DiseaseCategory> byCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** The code of the national system. */
    public String code() {
        return code;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}
