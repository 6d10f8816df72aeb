package jp.madoguchi.outage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.IncidentEffect;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.OpenIncident.Told;
import jp.madoguchi.outage.domain.Evidence;
import jp.madoguchi.outage.domain.Extent;
import jp.madoguchi.outage.domain.Fault;
import jp.madoguchi.outage.domain.Incident;
import jp.madoguchi.outage.domain.IncidentOrigin;
import jp.madoguchi.outage.domain.IncidentTexts;
import jp.madoguchi.outage.domain.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * 障害事案の要求と答え: person-free.
 *
 * @param institution whose it is, where it is one clinic's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentJson(
        UUID incidentId,
        IncidentScope scope,
        String value,
        String where,
        @Nullable InstitutionCode institution,
        IncidentOrigin origin,
        String originLabel,
        Cause cause,
        String causeLabel,
        IncidentEffect effect,
        String effectLabel,
        State state,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable Counted counted,
        List<Entry> timeline) {

    static IncidentJson of(Incident incident) {
        return new IncidentJson(
                incident.id(),
                incident.extent().scope(),
                incident.extent().value(),
                IncidentTexts.where(incident.extent()),
                incident.institution(),
                incident.origin(),
                incident.origin().label(),
                incident.fault().cause(),
                incident.fault().cause().label(),
                incident.fault().effect(),
                incident.fault().effect().label(),
                incident.isOpen() ? State.OPEN : State.ENDED,
                incident.openedAt(),
                incident.endedAt(),
                Optional.ofNullable(incident.evidence()).map(Counted::of).orElse(null),
                incident.timeline().stream().map(Entry::of).toList());
    }

    /** 障害事案の状態. */
    enum State {
        OPEN,
        ENDED
    }

    /** 端末の状態から数えた施設数. */
    record Counted(int affected, int total, double confidence, Instant since, String words) {
        static Counted of(Evidence evidence) {
            return new Counted(
                    evidence.affected(), evidence.total(), evidence.confidence(), evidence.since(), evidence.words());
        }
    }

    /** 経過の一行. */
    record Entry(Instant at, TimelineEntry.Kind kind, String kindLabel, String text) {
        static Entry of(TimelineEntry entry) {
            return new Entry(entry.at(), entry.kind(), entry.kind().label(), entry.text());
        }
    }

    /** 届出. Without an effect it is the one this cause has as a rule. */
    record Report(
            @NotNull IncidentScope scope,
            @Nullable @Size(max = 100) String value,
            @NotNull Cause cause,
            @Nullable IncidentEffect effect,
            @NotNull Instant since,
            @NotBlank @Size(max = 500) String text) {
        Told told() {
            return new Told(
                    new Extent(scope, value == null ? "" : value),
                    effect == null ? Fault.of(cause) : new Fault(cause, effect),
                    since,
                    text);
        }
    }

    /** 続報. */
    record Update(@NotBlank @Size(max = 500) String text) {}

    /** 復旧. Without a time it is now. */
    record End(
            @Nullable Instant endedAt,
            @NotBlank @Size(max = 500) String text) {}

    /** 一覧. */
    record All(List<IncidentJson> incidents) {}
}
