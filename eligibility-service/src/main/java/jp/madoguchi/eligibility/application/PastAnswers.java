package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.Acquaintance;
import jp.madoguchi.eligibility.domain.PastAnswer;

/** これまでの回答: what an institution was told of people who came. Answers for bookings do not count. */
public interface PastAnswers {
    /** What was known before this check; nothing when this institution never asked so. */
    Uni<Optional<Acquaintance>> before(InstitutionCode institution, UUID checkId);

    /** The last answer of each of the people found by these checks, by check; none for who never came. */
    Uni<Map<UUID, PastAnswer>> ofPeopleIn(InstitutionCode institution, Set<UUID> checkIds);
}
