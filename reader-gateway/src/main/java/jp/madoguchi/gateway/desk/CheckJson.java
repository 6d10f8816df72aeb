package jp.madoguchi.gateway.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.gateway.domain.Bearer;
import org.jspecify.annotations.Nullable;

/** 番号での確認の要求（方法2）. The name and the rest may be left to the answer. */
record CheckJson(
        @NotNull InsurerNumber insurerNumber,
        @Nullable InsuredSymbol symbol,
        @NotNull InsuredNumber number,
        @Nullable BranchNumber branch,
        @NotNull EraDate birthDate,
        @Nullable @Size(max = 100) String name,
        @Nullable Sex sex) {

    InsuredNumbers numbers() {
        return new InsuredNumbers(insurerNumber, symbol, number, branch);
    }

    Bearer bearer() {
        return new Bearer(name, null, birthDate.date(), sex, null, null);
    }
}
