package jp.madoguchi.local.door;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 加入者の登録: a person with their coverage, as an insurer registers them. */
public final class RegistryRecord {
    private RegistryRecord() {}

    /** As it is sent. */
    public static Map<String, Object> of(Insured insured) {
        return of(insured, insured.birthDate().toString());
    }

    /** With what somebody typed for the birth date. */
    public static Map<String, Object> of(Insured insured, String birthDate) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", insured.name());
        person.put("nameKana", insured.nameKana());
        person.put("birthDate", birthDate);
        person.put("sex", insured.sex());
        person.put("postalCode", insured.postalCode());
        person.put("address", insured.address());
        Map<String, Object> coverage = new LinkedHashMap<>(Numbers.of(insured));
        coverage.put("relationship", "SELF");
        coverage.put("insuredName", insured.name());
        coverage.put("classification", "GENERAL");
        coverage.put("qualifiedOn", insured.from().toString());
        coverage.put("validFrom", insured.from().toString());
        if (insured.until() != null) {
            coverage.put("validUntil", insured.until().toString());
            coverage.put("disqualifiedOn", insured.until().plusDays(1).toString());
            coverage.put("lossReason", "OTHER_COVERAGE");
        }
        putShare(coverage, insured);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("recordId", insured.recordId());
        body.put("version", 1);
        body.put("person", person);
        body.put("coverages", List.of(coverage));
        return body;
    }

    /** 後期高齢者 have a share of their own; from 70 to 74 a 高齢受給者証 says it. */
    private static void putShare(Map<String, Object> coverage, Insured insured) {
        if (insured.insurer() == Insurer.ELDERLY) {
            coverage.put("ratioPercent", insured.ratio());
        } else if (insured.ratio() != null) {
            coverage.put(
                    "elderlyRecipient",
                    Map.of("validFrom", insured.from().toString(), "ratioPercent", insured.ratio()));
        }
    }
}
