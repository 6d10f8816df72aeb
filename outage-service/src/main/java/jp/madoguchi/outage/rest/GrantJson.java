package jp.madoguchi.outage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.GrantOrigin;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.GrantState;
import jp.madoguchi.outage.domain.Period;
import jp.madoguchi.outage.domain.rule.CallCentre;
import org.jspecify.annotations.Nullable;

/** 利用開始設定の要求と答え. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrantJson(
        UUID grantId,
        InstitutionCode institution,
        GrantOrigin origin,
        GrantState state,
        String stateLabel,
        @Nullable String contactPerson,
        String reason,
        Instant requestedAt,
        @Nullable Instant calledBackAt,
        @Nullable Instant enabledAt,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Instant endedAt) {

    static GrantJson of(Grant grant) {
        Optional<Grant.Enablement> enablement = Optional.ofNullable(grant.enablement());
        return new GrantJson(
                grant.id(),
                grant.institution(),
                grant.origin(),
                grant.state(),
                grant.state().label(),
                grant.contactPerson(),
                grant.reason(),
                grant.requestedAt(),
                grant.calledBackAt(),
                enablement.map(Grant.Enablement::at).orElse(null),
                grant.enabledFor().map(Period::from).orElse(null),
                grant.enabledFor().map(Period::until).orElse(null),
                grant.endedAt());
    }

    /** 利用希望. The institution is named by the 実施機関 only; a clinic's is the one it signed in for. */
    record Request(
            @NotNull GrantOrigin origin,
            @Nullable InstitutionCode institution,
            @Size(max = 100) @Nullable String contactPerson,
            @NotBlank @Size(max = 500) String reason) {}

    /** 利用期間. */
    record Days(@NotNull LocalDate from, @NotNull LocalDate until) {
        Period period() {
            return new Period(from, until);
        }
    }

    /** 一覧と、連絡先. */
    record All(List<GrantJson> grants, CallCentre callCentre) {}
}
