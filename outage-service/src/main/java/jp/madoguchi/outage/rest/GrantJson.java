package jp.madoguchi.outage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.GrantOrigin;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.RequestGrant.Wish;
import jp.madoguchi.outage.application.ViewGrants.GrantView;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.GrantState;
import jp.madoguchi.outage.domain.GrantStep;
import jp.madoguchi.outage.domain.Period;
import jp.madoguchi.outage.domain.rule.CallCentre;
import jp.madoguchi.outage.domain.rule.GrantClock;
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
        @Nullable Instant endedAt,
        @Nullable ClockJson clock,
        @Nullable FilingJson report) {

    static GrantJson of(Grant grant) {
        return of(grant, null, null);
    }

    static GrantJson of(GrantView view) {
        return of(
                view.grant(),
                view.clock().map(ClockJson::of).orElse(null),
                FilingJson.of(view.filing(), view.grant(), view.today()));
    }

    private static GrantJson of(Grant grant, @Nullable ClockJson clock, @Nullable FilingJson report) {
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
                grant.endedAt(),
                clock,
                report);
    }

    /** 利用希望. The institution is named by the 実施機関 only; a clinic's is the one it signed in for. */
    record Request(
            @NotNull GrantOrigin origin,
            @Nullable InstitutionCode institution,
            @Size(max = 100) @Nullable String institutionName,
            @Size(max = 100) @Nullable String contactPerson,
            @NotBlank @Size(max = 500) String reason) {
        Wish wish() {
            return new Wish(institutionName, contactPerson, reason);
        }
    }

    /** 電話確認. */
    record CallBack(@Nullable LocalDate reportDueOn) {}

    /** 利用期間. */
    record Days(@NotNull LocalDate from, @NotNull LocalDate until) {
        Period period() {
            return new Period(from, until);
        }
    }

    /**
     * 待っている手続き: what is waited for and until when.
     *
     * @param leftMinutes open minutes until then, a begun one counted
     * @param lateMinutes full open minutes since then
     */
    record ClockJson(GrantStep step, String stepLabel, Instant dueAt, long leftMinutes, long lateMinutes) {
        private static final Duration ALMOST_A_MINUTE = Duration.ofMinutes(1).minusNanos(1);

        static ClockJson of(GrantClock clock) {
            return new ClockJson(
                    clock.step(),
                    clock.step().label(),
                    clock.dueAt(),
                    clock.left().plus(ALMOST_A_MINUTE).toMinutes(),
                    clock.late().toMinutes());
        }
    }

    /** 一覧と、連絡先; today is the day by which what is left of a period is told. */
    record All(List<GrantJson> grants, CallCentre callCentre, LocalDate today) {}
}
