package jp.madoguchi.contracts.oqs;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.contracts.id.InsuredNumbers;

/** 照会条件 (QualificationConfirmSearchInfo). */
public record OqsQuestion(OqsBlock block) {
    /** 保険者番号と記号・番号・枝番: absent unless 保険者番号 and 番号 are both there. */
    public Optional<InsuredNumbers> numbers() {
        return new OqsValues(block).numbers();
    }

    /** 生年月日. */
    public Optional<LocalDate> birthDate() {
        return new OqsValues(block).date("Birthdate");
    }
}
