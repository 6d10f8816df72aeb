package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.outage.domain.Enrollee;
import jp.madoguchi.outage.domain.LookupCriteria;

/** 加入者の索引: this service's own copy of the registry, so that it answers while eligibility-service is down. */
public interface Enrollees {
    /** Keeps what the registry said of a person at this time, unless something newer is kept already. */
    Uni<Void> put(Enrollee enrollee, Instant saidAt);

    /** Keeps that this report says of a person that the record may be somebody else's, unless it was mended already. */
    Uni<Void> mislinked(UUID personId, UUID mislinkId);

    /** Keeps that what this report says was mended. */
    Uni<Void> relinked(UUID personId, UUID mislinkId);

    /** Everybody whose name or kana, birth date and sex are those of the search. */
    Uni<List<Enrollee>> called(LookupCriteria criteria);

    /** Everybody who has or had a coverage with these numbers. */
    Uni<List<Enrollee>> carrying(InsuredNumbers numbers);

    /** This person. */
    Uni<Optional<Enrollee>> withId(UUID personId);

    /** The time of the newest fact that is kept; empty while there is none. */
    Uni<Optional<Instant>> newestFact();
}
