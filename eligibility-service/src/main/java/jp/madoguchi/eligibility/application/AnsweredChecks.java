package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.eligibility.domain.AnsweredCheck;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.HistoryCursor;

/**
 * 回答済みの資格確認: an institution's answers, as they were given, and what they showed of one patient over time: of a
 * person of the registry, or of somebody whom the national system alone knows.
 */
public interface AnsweredChecks {
    /** The check of this institution. */
    Uni<Optional<AnsweredCheck>> find(InstitutionCode institution, UUID checkId);

    /** The newest answer of this institution about this patient. */
    Uni<Optional<CheckAnswer>> latest(InstitutionCode institution, UUID patientId);

    /** The newest answer of this institution about each of these people, of whom some may never have been here. */
    Uni<List<CheckAnswer>> latestOfEach(InstitutionCode institution, List<UUID> people);

    /** The answers of this institution about this patient before the cursor, newest first, at most so many. */
    Uni<List<CheckAnswer>> before(InstitutionCode institution, UUID patientId, HistoryCursor cursor, int most);

    /** Every insured number this institution was shown of this patient, up to the answer of the cursor. */
    Uni<Set<InsuredNumbers>> numbersShown(InstitutionCode institution, UUID patientId, HistoryCursor upTo);
}
