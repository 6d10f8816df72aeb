package jp.madoguchi.eligibility.domain;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.id.InsurerNumber;

/** 法別番号: what kind of insurance a 保険者番号 names by its first two digits; 国保 has six digits and none. */
public final class InsurerKinds {
    private static final Map<String, InsuranceKind> BY_LAW_CODE = Stream.of(
                    Map.entry(InsuranceKind.EMPLOYEES, "01 02 03 04 06 07 31 32 33 34 63 72 73 74 75"),
                    Map.entry(InsuranceKind.NATIONAL, "67"),
                    Map.entry(InsuranceKind.LATE_ELDERLY, "39"))
            .flatMap(kind -> Stream.of(kind.getValue().split(" ")).map(code -> Map.entry(code, kind.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private InsurerKinds() {}

    /** The kind this number names; none for a 法別番号 no law gives, and for a dummy. */
    public static Optional<InsuranceKind> of(InsurerNumber number) {
        return number.isNationalHealthInsurance()
                ? Optional.of(InsuranceKind.NATIONAL)
                : number.lawCode().flatMap(code -> Optional.ofNullable(BY_LAW_CODE.get(code)));
    }
}
