package jp.madoguchi.eligibility.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 監査ログの検証の要求.
 *
 * @param chain an institution's code, or the service for what concerns none
 */
record AuditJson(
        @NotNull @Pattern(regexp = "[0-9]{10}|eligibility-service")
        String chain) {
    /** 検証の回答: how many entries hold, and which is the first that does not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verified(boolean sound, long entries, @Nullable Long brokenAt) {
        static Verified of(long found) {
            return found < 0 ? new Verified(false, -found - 1, -found) : new Verified(true, found, null);
        }
    }
}
