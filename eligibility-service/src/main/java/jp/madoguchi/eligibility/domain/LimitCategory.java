package jp.madoguchi.eligibility.domain;

import java.util.Arrays;
import java.util.Optional;

/** 限度額適用認定証の適用区分 (OQSCD012). */
public enum LimitCategory {
    /** ア. */
    A01("A01", "ア"),
    /** イ. */
    A02("A02", "イ"),
    /** ウ. */
    A03("A03", "ウ"),
    /** エ. */
    A04("A04", "エ"),
    /** オ. */
    A05("A05", "オ"),
    /** オ（境）. */
    A06("A06", "オ（境）"),
    /** 現役並みⅢ. */
    B01("B01", "現役並みⅢ"),
    /** 現役並みⅡ. */
    B02("B02", "現役並みⅡ"),
    /** 現役並みⅠ. */
    B03("B03", "現役並みⅠ"),
    /** 一般. */
    B04("B04", "一般"),
    /** 低所得Ⅱ. */
    B05("B05", "低所得Ⅱ"),
    /** 低所得Ⅰ. */
    B06("B06", "低所得Ⅰ"),
    /** 低所得Ⅰ（老福）. */
    B07("B07", "低所得Ⅰ（老福）"),
    /** 低所得Ⅰ（境）. */
    B08("B08", "低所得Ⅰ（境）"),
    /** 一般Ⅱ. */
    B09("B09", "一般Ⅱ"),
    /** 一般Ⅰ. */
    B10("B10", "一般Ⅰ");

    private final String code;
    private final String label;

    LimitCategory(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The one with this code of OQSCD012, or empty for a code this version does not know. */
    static Optional<LimitCategory> byCode(String code) {
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
