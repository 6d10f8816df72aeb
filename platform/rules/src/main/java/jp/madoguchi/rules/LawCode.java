package jp.madoguchi.rules;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.id.InsurerNumber;

/** 法別番号: which kind of 医療保険 a 保険者番号 names by its first two digits; 国保 has six digits and none. */
public final class LawCode {
    private LawCode() {}

    /** 保険種別: none for a 法別番号 no 医療保険 has on that day, and for a dummy. */
    public static Optional<InsuranceKind> kind(InsurerNumber number, LocalDate day) {
        return DatedTable.INSURANCE_KINDS.value(of(number), day).map(InsuranceKind::valueOf);
    }

    /** 制度の名称. */
    public static Optional<String> scheme(InsurerNumber number, LocalDate day) {
        return DatedTable.INSURANCE_KINDS.title(of(number), day);
    }

    static String of(InsurerNumber number) {
        return number.isNationalHealthInsurance() ? "国保" : number.lawCode().orElse("不詳");
    }
}
