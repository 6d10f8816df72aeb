package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.AcceptedValue;

/** 受け入れた値: what each institution last took over of each person. */
public interface AcceptedValues {
    /** What this institution accepted of this person. */
    Uni<List<AcceptedValue>> of(InstitutionCode institution, UUID personId);

    /** The same, while nobody else of the institution can accept anything of this person until the transaction ends. */
    Uni<List<AcceptedValue>> reserve(InstitutionCode institution, UUID personId);

    /** Takes these over in place of what was accepted of the same items. */
    Uni<Void> put(Viewer acceptor, UUID personId, List<AcceptedValue> values, Instant at);
}
