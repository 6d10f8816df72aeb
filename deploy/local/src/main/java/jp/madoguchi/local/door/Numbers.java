package jp.madoguchi.local.door;

import java.util.LinkedHashMap;
import java.util.Map;

/** 記号・番号・枝番: the numbers of a person's coverage as the doors read them. */
public final class Numbers {
    private Numbers() {}

    /** Of this person. */
    public static Map<String, Object> of(Insured insured) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("insurerNumber", insured.insurer().number());
        if (insured.symbol() != null) {
            numbers.put("symbol", insured.symbol());
        }
        numbers.put("number", insured.number());
        if (insured.branch() != null) {
            numbers.put("branch", insured.branch());
        }
        return numbers;
    }
}
