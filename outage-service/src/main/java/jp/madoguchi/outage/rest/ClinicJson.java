package jp.madoguchi.outage.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.RegisteredClinic;
import org.jspecify.annotations.Nullable;

/** 医療機関等の登録. */
record ClinicJson(
        @NotBlank @Size(max = 100) String name,

        @Nullable @Pattern(regexp = ".*\\S.*", message = "空白にはできません") @Size(max = 100)
        String carrier,

        @Nullable @Pattern(regexp = ".*\\S.*", message = "空白にはできません") @Size(max = 100)
        String line,

        @Nullable @Pattern(regexp = ".*\\S.*", message = "空白にはできません") @Size(max = 100)
        String vendor,

        @Nullable @Pattern(regexp = ".*\\S.*", message = "空白にはできません") @Size(max = 100)
        String terminal,

        @NotNull @Pattern(regexp = "0[0-9-]{8,14}", message = "市外局番からの電話番号を入力してください")
        String registeredPhone) {

    RegisteredClinic of(InstitutionCode institution) {
        return new RegisteredClinic(institution, name, carrier, line, vendor, terminal, registeredPhone);
    }

    /** 一覧. */
    record All(List<RegisteredClinic> clinics) {}
}
