package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jp.madoguchi.contracts.event.InsuranceKind;
import org.jspecify.annotations.Nullable;

/** 保険者の登録の要求. */
record InsurerJson(
        @NotBlank @Size(max = 100) String name, @Nullable InsuranceKind kind) {}
