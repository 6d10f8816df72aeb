package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.contracts.uplink.LastKnownCoverage;
import jp.madoguchi.contracts.uplink.LastKnownPage;

/** 前回の資格の控え: the clinic's own patients, unreadable to whoever only has the file. */
public interface LastKnownCoverages {
    /** How far this gateway has heard; 0 when it knows nobody. */
    Uni<Long> after();

    /** Takes a page over, with where the next one begins; what was kept of the same patients goes. */
    Uni<Void> keep(LastKnownPage page, Instant fetchedAt);

    /** Everybody born on this day. */
    Uni<List<Kept>> bornOn(LocalDate birthDate);

    /**
     * Forgets what was confirmed before this day, and tells how many that were. A day earlier than one that others
     * were forgotten by shows that they went too soon: the cluster is then asked for everybody again.
     */
    Uni<Integer> forgetBefore(LocalDate oldest);

    /**
     * 控えた前回の資格.
     *
     * @param fetchedAt when this gateway heard of it
     */
    record Kept(LastKnownCoverage patient, Instant fetchedAt) {}
}
