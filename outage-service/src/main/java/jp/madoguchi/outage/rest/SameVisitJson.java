package jp.madoguchi.outage.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** 二重の受付について決めること: what is handed on to claim-service, which keeps it. */
final class SameVisitJson {
    private SameVisitJson() {}

    /** 残す受診. */
    record Merging(@NotNull UUID into) {}

    /** 分けること. */
    record Parting(
            @NotNull UUID from, @NotBlank @Size(max = 500) String reason) {}

    /** 別の受診であること. */
    record Distinction(@NotNull UUID from) {}
}
