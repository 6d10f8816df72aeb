package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.AcceptedValue;

/** 受け入れた値: what each institution last took over of each patient. */
public interface AcceptedValues {
    /** What this institution accepted of this patient. */
    Uni<List<AcceptedValue>> of(InstitutionCode institution, UUID patientId);

    /** The same, while nobody else of the institution can accept anything of them until the transaction ends. */
    Uni<List<AcceptedValue>> reserve(InstitutionCode institution, UUID patientId);

    /** Takes these over in place of what was accepted of the same items. */
    Uni<Void> put(Viewer acceptor, UUID patientId, List<AcceptedValue> values, Instant at);
}
