package jp.madoguchi.claim.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.claim.domain.Charge;
import jp.madoguchi.claim.domain.Disease;
import jp.madoguchi.claim.domain.ServiceLine;

/** 診療内容: as the practice's own system hands it in. */
record ChargeJson(
        @NotNull UUID visitId,
        @NotNull LocalDate serviceDate,
        @NotNull @Size(max = 50) List<@Valid @NotNull DiseaseJson> diseases,
        @NotNull @Size(max = 300) List<@Valid @NotNull LineJson> lines) {
    record DiseaseJson(
            @NotBlank @Size(max = 40) String name,
            @NotNull LocalDate startedOn,
            @NotNull @Pattern(regexp = "[1-4]") String outcome) {
        Disease disease() {
            return new Disease(name, startedOn, outcome);
        }
    }

    record LineJson(
            @NotNull @Pattern(regexp = "[0-9]{2}") @JsonProperty("class")
            String serviceClass,

            @NotNull @Pattern(regexp = "[0-9]{9}") String code,
            @Min(1) @Max(9_999_999) int points,
            @Min(1) @Max(99) int count) {
        ServiceLine line() {
            return new ServiceLine(serviceClass, code, points, count);
        }
    }

    Charge charge() {
        return new Charge(
                serviceDate,
                diseases.stream().map(DiseaseJson::disease).toList(),
                lines.stream().map(LineJson::line).toList());
    }
}
