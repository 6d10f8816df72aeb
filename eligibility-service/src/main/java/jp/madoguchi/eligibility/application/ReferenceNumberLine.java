package jp.madoguchi.eligibility.application;

import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.eligibility.domain.NumberedPatient;

/** 一括登録の一行: a number for a patient, named by an answer or by insured numbers. */
public sealed interface ReferenceNumberLine {

    /** The number to set. */
    String referenceNumber();

    /** One branch for each way of naming the patient. */
    <R> R match(Function<? super ByCheck, ? extends R> byCheck, Function<? super ByNumbers, ? extends R> byNumbers);

    /** 回答で指定. */
    record ByCheck(UUID checkId, String referenceNumber) implements ReferenceNumberLine {
        @Override
        public <R> R match(
                Function<? super ByCheck, ? extends R> byCheck, Function<? super ByNumbers, ? extends R> byNumbers) {
            return byCheck.apply(this);
        }
    }

    /** 記号・番号と生年月日で指定. */
    record ByNumbers(NumberedPatient patient, String referenceNumber) implements ReferenceNumberLine {
        @Override
        public <R> R match(
                Function<? super ByCheck, ? extends R> byCheck, Function<? super ByNumbers, ? extends R> byNumbers) {
            return byNumbers.apply(this);
        }
    }
}
