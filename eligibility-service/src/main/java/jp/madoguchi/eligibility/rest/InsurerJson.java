package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jp.madoguchi.contracts.event.InsuranceKind;
import org.jspecify.annotations.Nullable;

/** 保険者の登録の要求. The kind follows from the number; when it is given it must be the same. */
record InsurerJson(
        @NotBlank @Size(max = 100) String name, @Nullable InsuranceKind kind) {

    /** 登録の回答. */
    record Registered(String number, String name, InsuranceKind kind) {}
}
