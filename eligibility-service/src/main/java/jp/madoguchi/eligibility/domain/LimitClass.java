package jp.madoguchi.eligibility.domain;

import java.util.Arrays;
import java.util.Optional;

/** 限度額適用認定証の証区分 (OQSCD011). */
public enum LimitClass {
    /** 限度額適用区分認定証. */
    LIMIT("01", "限度額適用区分認定証"),
    /** 限度額適用・標準負担額減額認定証. */
    LIMIT_AND_STANDARD("02", "限度額適用・標準負担額減額認定証"),
    /** 標準負担額減額認定証. */
    STANDARD("03", "標準負担額減額認定証");

    private final String code;
    private final String label;

    LimitClass(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The one with this code of OQSCD011, or empty for a code this version does not know. */
    static Optional<LimitClass> byCode(String code) {
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
