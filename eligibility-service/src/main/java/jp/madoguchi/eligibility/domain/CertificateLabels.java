package jp.madoguchi.eligibility.domain;

import java.util.Map;

/** 証の区分の表: the words behind the codes of 限度額 and 特定疾病 (OQSCD011, OQSCD012, OQSCD013). */
public final class CertificateLabels {
    private static final Map<String, String> CLASSIFICATIONS = Map.of(
            "01", "限度額適用区分認定証",
            "02", "限度額適用・標準負担額減額認定証",
            "03", "標準負担額減額認定証");
    private static final Map<String, String> FLAGS = Map.ofEntries(
            Map.entry("A01", "ア"),
            Map.entry("A02", "イ"),
            Map.entry("A03", "ウ"),
            Map.entry("A04", "エ"),
            Map.entry("A05", "オ"),
            Map.entry("A06", "オ（境）"),
            Map.entry("B01", "現役並みⅢ"),
            Map.entry("B02", "現役並みⅡ"),
            Map.entry("B03", "現役並みⅠ"),
            Map.entry("B04", "一般"),
            Map.entry("B05", "低所得Ⅱ"),
            Map.entry("B06", "低所得Ⅰ"),
            Map.entry("B07", "低所得Ⅰ（老福）"),
            Map.entry("B08", "低所得Ⅰ（境）"),
            Map.entry("B09", "一般Ⅱ"),
            Map.entry("B10", "一般Ⅰ"));
    private static final Map<String, String> DISEASES = Map.of(
            "1", "人工透析を必要とする慢性腎不全",
            "2", "先天性血液凝固因子障害",
            "3", "血液凝固因子製剤によるHIV感染症");

    private CertificateLabels() {}

    /** 証区分; a code that came later is shown as it is. */
    public static String classification(String code) {
        return CLASSIFICATIONS.getOrDefault(code, code);
    }

    /** 適用区分; a code that came later is shown as it is. */
    public static String flag(String code) {
        return FLAGS.getOrDefault(code, code);
    }

    /** 認定疾病区分; a code that came later is shown as it is. */
    public static String disease(String code) {
        return DISEASES.getOrDefault(code, code);
    }
}
