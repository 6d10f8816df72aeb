package jp.madoguchi.contracts.id;

import java.util.Set;

/**
 * 医療機関コード: 10 digits = 都道府県2 + 点数表1 + 郡市区2 + 番号4 + 検証1. The check digit covers all ten.
 */
public final class InstitutionCode implements WireValue {
    private static final int LENGTH = 10;
    private static final int SEVEN_FROM = 3;
    /** 1 医科, 3 歯科, 4 調剤. */
    private static final Set<String> POINT_TABLES = Set.of("1", "3", "4");
    /** 郡市区 99, 番号 99xx: a hundred codes in each prefecture. */
    private static final String FOR_DRILLS = "9999";

    private final String code;

    private InstitutionCode(String code) {
        this.code = code;
    }

    /** Throws {@link InvalidIdentifier} for what cannot be a 医療機関コード. */
    public static InstitutionCode valueOf(String raw) {
        String digits = Canonical.digits(raw, "institution-code");
        InvalidIdentifier.unless(digits.length() == LENGTH, "institution-code-length");
        InstitutionCode code = new InstitutionCode(digits);
        InvalidIdentifier.unless(Prefectures.contains(code.prefecture()), "institution-code-prefecture");
        InvalidIdentifier.unless(POINT_TABLES.contains(code.pointTable()), "institution-code-point-table");
        InvalidIdentifier.unless(CheckDigit.isSatisfiedBy(digits), "institution-code-check-digit");
        return code;
    }

    /** The same as an outcome, for what somebody typed. */
    public static Checked<InstitutionCode> check(String raw) {
        return Checked.check(() -> valueOf(raw));
    }

    /** 都道府県番号: 01 to 47. */
    public String prefecture() {
        return code.substring(0, 2);
    }

    /** 点数表: 1 医科, 3 歯科, 4 調剤. */
    public String pointTable() {
        return code.substring(2, SEVEN_FROM);
    }

    /** 医療機関コード7桁: the form a レセプト carries beside 都道府県 and 点数表. */
    public String sevenDigits() {
        return code.substring(SEVEN_FROM);
    }

    /**
     * 訓練用: kept free for rehearsals by this suite. No clinic that takes patients is given one, so whatever carries it
     * is rehearsed, and whatever does not is real.
     */
    public boolean isForDrill() {
        return code.startsWith(FOR_DRILLS, SEVEN_FROM);
    }

    @Override
    public String wire() {
        return code;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InstitutionCode that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
