package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** 医療機関の患者情報: what the application form, the questionnaire or the chart says. What is absent is not compared. */
public record ClinicRecord(
        @Nullable String name,
        @Nullable String nameKana,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable String address) {

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "ClinicRecord[***]";
    }
}
