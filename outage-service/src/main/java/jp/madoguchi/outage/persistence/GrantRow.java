package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.GrantOrigin;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.GrantState;
import jp.madoguchi.outage.domain.Period;
import org.jspecify.annotations.Nullable;

/** 利用開始設定の行. */
@Entity
@Table(name = "activation_grant")
public class GrantRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(nullable = false)
    public String institution;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public GrantOrigin origin;

    @Column(name = "contact_person")
    public @Nullable String contactPerson;

    @Column(nullable = false)
    public String reason;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public GrantState state;

    @Column(name = "requested_at", nullable = false)
    public Instant requestedAt;

    @Column(name = "called_back_at")
    public @Nullable Instant calledBackAt;

    @Column(name = "enabled_at")
    public @Nullable Instant enabledAt;

    @Column(name = "first_day")
    public @Nullable LocalDate firstDay;

    @Column(name = "last_day")
    public @Nullable LocalDate lastDay;

    @Column(name = "ended_at")
    public @Nullable Instant endedAt;

    GrantRow take(Grant grant) {
        Optional<Grant.Enablement> enablement = Optional.ofNullable(grant.enablement());
        id = grant.id();
        institution = grant.institution().wire();
        origin = grant.origin();
        contactPerson = grant.contactPerson();
        reason = grant.reason();
        state = grant.state();
        requestedAt = grant.requestedAt();
        calledBackAt = grant.calledBackAt();
        enabledAt = enablement.map(Grant.Enablement::at).orElse(null);
        firstDay = grant.enabledFor().map(Period::from).orElse(null);
        lastDay = grant.enabledFor().map(Period::until).orElse(null);
        endedAt = grant.endedAt();
        return this;
    }

    Grant grant() {
        return new Grant(
                id,
                InstitutionCode.valueOf(institution),
                origin,
                contactPerson,
                reason,
                state,
                requestedAt,
                calledBackAt,
                enabledAt == null || firstDay == null || lastDay == null
                        ? null
                        : new Grant.Enablement(new Period(firstDay, lastDay), enabledAt),
                endedAt);
    }
}
