package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.OutageClosed;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.summary.SealedSummary;
import jp.madoguchi.contracts.summary.SummaryHead;
import jp.madoguchi.contracts.summary.SummaryLine;
import jp.madoguchi.contracts.summary.VisitEnding;
import org.jspecify.annotations.Nullable;

/**
 * 解消した障害: an outage no visit of which waits any more. Its summary tells of every visit of its time; a visit that comes
 * or is settled otherwise later does not open it again, a supplement tells of it.
 *
 * @param lastSeal the seal of its last text; null before the first
 */
public record EndedOutage(
        UUID id,
        InstitutionCode institution,
        Instant openedAt,
        Instant endedAt,
        @Nullable String lastSeal) {

    /** 封をする. A supplement that would tell of nothing is none. */
    public Optional<Closed> closed(List<SummaryLine> visits, Instant at) {
        if (lastSeal != null && visits.isEmpty()) {
            return Optional.empty();
        }
        SealedSummary summary =
                SealedSummary.of(new SummaryHead(id, institution, openedAt, endedAt, at, lastSeal), visits);
        return Optional.of(new Closed(summary, fact(summary, visits, at)));
    }

    private OutageClosed fact(SealedSummary summary, List<SummaryLine> visits, Instant at) {
        return new OutageClosed(
                id,
                institution,
                openedAt,
                endedAt,
                at,
                visits.size(),
                summary.count(VisitEnding.CURRENT),
                summary.count(VisitEnding.LOST),
                summary.count(VisitEnding.NOT_FOUND),
                summary.count(VisitEnding.CLOSED_BY_PERSON),
                visits.isEmpty() ? null : visits.get(0).visitId(),
                visits.isEmpty() ? null : visits.get(visits.size() - 1).visitId(),
                summary.seal(),
                lastSeal,
                summary.count(VisitEnding.MERGED));
    }

    /** 封をした要約と、その知らせ. */
    public record Closed(SealedSummary summary, OutageClosed fact) {}
}
