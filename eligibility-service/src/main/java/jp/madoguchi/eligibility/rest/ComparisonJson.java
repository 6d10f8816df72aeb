package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.eligibility.application.Compared;
import jp.madoguchi.eligibility.domain.ClinicRecord;
import jp.madoguchi.eligibility.domain.Comparison;
import jp.madoguchi.eligibility.domain.ComparisonAdvice;
import jp.madoguchi.eligibility.domain.FieldComparison;
import jp.madoguchi.eligibility.domain.OralQuestion;
import org.jspecify.annotations.Nullable;

/** 照合の要求: the clinic's own record, of which everything may be absent. */
record ComparisonJson(
        @Nullable @Size(max = 100) @Pattern(regexp = WRITTEN)
        String name,

        @Nullable @Size(max = 100) @Pattern(regexp = WRITTEN)
        String nameKana,

        @Nullable Sex sex,
        @Nullable EraDate birthDate,

        @Nullable @Size(max = 200) @Pattern(regexp = WRITTEN)
        String address) {
    /** Neither a control character nor half of a surrogate pair. */
    static final String WRITTEN = "[^\\p{Cc}\\p{Cs}]*";

    ClinicRecord record() {
        return new ClinicRecord(name, nameKana, sex, birthDate == null ? null : birthDate.date(), address);
    }

    /** 照合の回答. */
    record Answer(
            Comparison.Result result,
            List<FieldComparison> fields,
            List<OralQuestion> ask,
            @Nullable UUID taskId) {
        static Answer of(Compared.Done done) {
            Comparison comparison = done.comparison();
            return new Answer(
                    comparison.result(),
                    comparison.fields(),
                    comparison.ask(),
                    done.taskId().orElse(null));
        }
    }

    /** 照合の要否の回答. */
    record Advice(boolean recommended, ComparisonAdvice reason, String why) {
        static Advice of(ComparisonAdvice advice) {
            return new Advice(advice.recommended(), advice, advice.why());
        }
    }
}
