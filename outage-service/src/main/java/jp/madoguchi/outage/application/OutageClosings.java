package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.summary.SealedSummary;
import jp.madoguchi.contracts.summary.SummaryLine;
import jp.madoguchi.outage.domain.EndedOutage;

/** 障害の解消. */
public interface OutageClosings {
    /**
     * The oldest one that is not closed, ended at this time or before, and has no visit that waits; locked until the
     * transaction ends. One that another process has is left out.
     */
    Uni<Optional<EndedOutage>> due(Instant endedBy);

    /** A closed one with settled visits that no text tells of, or tells of otherwise; locked as above. */
    Uni<Optional<EndedOutage>> withUntoldVisits();

    /** The settled visits of its time that are not told yet, oldest first. From now on they count as told. */
    Uni<List<SummaryLine>> takeUntold(EndedOutage outage);

    /** Keeps the text behind those that are there. */
    Uni<Void> keep(UUID outageId, SealedSummary summary, Instant at);

    /** When they were sealed, one after the other. */
    Uni<List<Instant>> sealedAt(UUID outageId);

    /** The texts of an outage, of one institution or of any; nothing when there is no such outage. */
    Uni<Optional<List<String>>> texts(UUID outageId, Optional<InstitutionCode> only);
}
