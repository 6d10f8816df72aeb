package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.CheckAnswer;

/** 資格確認の記録: the checks answered, each with its answer as it was given. */
public interface Checks {
    /** Keeps an answered check with its audit entry and its events, in a transaction of its own. */
    Uni<Void> keep(KeptCheck check);

    /** The answer to a check of this institution. */
    Uni<Optional<CheckAnswer>> find(InstitutionCode institution, UUID checkId);
}
