package jp.madoguchi.contracts.id;

import org.jspecify.annotations.Nullable;

/**
 * 保険者番号と記号・番号・枝番: the numbers of one coverage. 記号 may be missing when there is only a 番号; 枝番 is missing when it is not
 * known. 後期高齢者 have an 8-digit 番号 and neither 記号 nor 枝番.
 */
public record InsuredNumbers(
        InsurerNumber insurerNumber,
        @Nullable InsuredSymbol symbol,
        InsuredNumber number,
        @Nullable BranchNumber branch) {
    /** Throws {@link InvalidIdentifier} when the parts do not belong together. */
    public InsuredNumbers {
        InvalidIdentifier.unless(
                length(symbol) + length(number) <= InsuredSymbol.LONGEST_WITH_NUMBER, "insured-numbers-length");
        if (insurerNumber.isLateElderly()) {
            InvalidIdentifier.unless(symbol == null, "late-elderly-symbol");
            InvalidIdentifier.unless(number.wire().matches("[0-9]{8}"), "late-elderly-number");
            InvalidIdentifier.unless(branch == null, "late-elderly-branch");
        }
    }

    /** The same as an outcome, for what somebody typed. */
    public static Checked<InsuredNumbers> check(
            InsurerNumber insurerNumber,
            @Nullable InsuredSymbol symbol,
            InsuredNumber number,
            @Nullable BranchNumber branch) {
        return Checked.check(() -> new InsuredNumbers(insurerNumber, symbol, number, branch));
    }

    private static int length(@Nullable WireValue part) {
        return part == null ? 0 : part.wire().codePointCount(0, part.wire().length());
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "InsuredNumbers[***]";
    }
}
