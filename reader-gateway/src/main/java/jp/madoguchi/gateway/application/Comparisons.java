package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.gateway.domain.ComparisonAdvice;

/** 照合の要否の窓. Never fails: what could not be asked is nothing, and nothing is not "not needed". */
public interface Comparisons {
    /** The advice for this check, within the time a patient can wait. */
    Uni<Optional<ComparisonAdvice>> advise(UUID checkId);
}
