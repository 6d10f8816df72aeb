package jp.madoguchi.gateway.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.event.IssuedWhen;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** 被保険者資格申立書（別紙様式）の入力, 可能な範囲で. */
record DeclarationJson(
        boolean certificateIssued,
        @Nullable InsuranceKind insuranceKind,
        @Nullable @Size(max = 100) String insurerName,
        @Nullable @Size(max = 100) String workplace,
        @Nullable IssuedWhen issuedWhen,
        @Nullable @Min(0) @Max(100) Integer declaredRatioPercent,
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 100) String nameKana,
        @Nullable EraDate birthDate,
        @Nullable Sex sex,
        @Nullable @Size(max = 300) String address,
        @Nullable @Size(max = 300) String residence,
        @Nullable EraDate writtenOn,
        @Nullable @Size(max = 100) String signedBy,
        @Nullable @Size(max = 50) String relationToPatient,
        @Nullable @Size(max = 30) String phone) {

    DeclarationContent content() {
        return new DeclarationContent(
                certificateIssued,
                insuranceKind,
                insurerName,
                workplace,
                issuedWhen,
                declaredRatioPercent,
                name.strip(),
                nameKana,
                date(birthDate),
                sex,
                address,
                residence,
                date(writtenOn),
                signedBy,
                relationToPatient,
                phone);
    }

    private static @Nullable LocalDate date(@Nullable EraDate era) {
        return era == null ? null : era.date();
    }
}
