package jp.madoguchi.gateway.desk;

import jakarta.validation.constraints.NotNull;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import org.jspecify.annotations.Nullable;

/** 保険者番号・記号・番号・枝番, as somebody typed them. */
record NumbersJson(
        @NotNull InsurerNumber insurerNumber,
        @Nullable InsuredSymbol symbol,
        @NotNull InsuredNumber number,
        @Nullable BranchNumber branch) {

    InsuredNumbers numbers() {
        return new InsuredNumbers(insurerNumber, symbol, number, branch);
    }
}
