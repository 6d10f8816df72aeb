package jp.madoguchi.outage.domain;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 受付の障害の経過: what became of an institution's outage when, and what was told meanwhile of the incidents it lay in.
 *
 * @param causes in the order in which they became known; none of an outage from before they were written down
 * @param incidents that the institution lay in while it lasted
 * @param sealedAt when the summary was sealed, then its supplements
 */
public record OutageTimeline(Outage outage, List<CauseSince> causes, List<Incident> incidents, List<Instant> sealedAt) {

    private static final Set<TimelineEntry.Kind> ALWAYS = Set.of(TimelineEntry.Kind.OPENED, TimelineEntry.Kind.ENDED);

    /** Keeps its own copies. */
    public OutageTimeline {
        causes = List.copyOf(causes);
        incidents = List.copyOf(incidents);
        sealedAt = List.copyOf(sealedAt);
    }

    /** From the first to the last. */
    public List<OutageEntry> entries() {
        List<OutageEntry> entries = new ArrayList<>();
        entries.add(entry(outage.openedAt(), OutageEntry.Kind.OPENED, opened()));
        causes.stream()
                .skip(1)
                .map(next -> entry(
                        next.since(),
                        OutageEntry.Kind.CAUSE,
                        "原因は" + next.cause().label() + "になりました"))
                .forEach(entries::add);
        incidents.stream().flatMap(this::told).forEach(entries::add);
        Instant endedAt = outage.endedAt();
        if (endedAt != null) {
            entries.add(entry(endedAt, OutageEntry.Kind.ENDED, ended(endedAt)));
        }
        for (Instant at : sealedAt) {
            boolean isFirst = at.equals(sealedAt.get(0));
            entries.add(entry(at, OutageEntry.Kind.SEALED, isFirst ? "確認を待つ受診がなくなり、要約に封をしました" : "後から分かった受診を補い、封をしました"));
        }
        // Of one moment the beginning stands before all else: the order in which they were added is kept.
        entries.sort(comparing(OutageEntry::at));
        return List.copyOf(entries);
    }

    private String opened() {
        return "受付の障害が始まりました"
                + causes.stream()
                        .findFirst()
                        .map(first -> "（" + first.cause().label() + "）")
                        .orElse("");
    }

    /** What became known after the end of this outage is not of it, but for what the incident was and its all-clear. */
    private Stream<OutageEntry> told(Incident incident) {
        String where = IncidentTexts.where(incident.extent()) + "（"
                + incident.fault().cause().label() + "）";
        return incident.timeline().stream()
                .filter(line -> ALWAYS.contains(line.kind()) || isWithin(line))
                .map(line -> new OutageEntry(
                        line.at(),
                        OutageEntry.Kind.INCIDENT,
                        where + line.kind().label() + "：" + line.text(),
                        incident.id()));
    }

    private boolean isWithin(TimelineEntry line) {
        Instant endedAt = outage.endedAt();
        return endedAt == null || !line.at().isAfter(endedAt);
    }

    /** Who ended it, as far as that is certain: where an incident lasted, the next outage may have. */
    private String ended(Instant endedAt) {
        if (outage.endReason() != null) {
            return "人が終えました。理由：" + outage.endReason();
        }
        if (outage.incidentId() == null) {
            return "端末がすべて通常に戻りました";
        }
        return incidents.stream()
                        .filter(incident -> incident.id().equals(outage.incidentId()))
                        .anyMatch(incident -> Objects.equals(incident.endedAt(), endedAt))
                ? "復旧の知らせで終わりました"
                : "受付の障害が終わりました";
    }

    private static OutageEntry entry(Instant at, OutageEntry.Kind kind, String text) {
        return new OutageEntry(at, kind, text, null);
    }
}
