package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import org.jspecify.annotations.Nullable;

/** 資格確認の記録: the checks answered, each with its answer as it was given. */
public interface Checks {
    /**
     * Keeps an answered check.
     *
     * @param personId who was found, if somebody was
     */
    Uni<Void> add(Asked asked, CheckAnswer answer, @Nullable UUID personId);

    /** The answer to a check of this institution. */
    Uni<Optional<CheckAnswer>> find(InstitutionCode institution, UUID checkId);
}
