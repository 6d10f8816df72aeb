package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Lookup;

/** 照会. */
public interface Lookups {
    /** Keeps which candidate was opened. */
    Uni<Void> replace(Lookup lookup);

    /** The one of this institution. */
    Uni<Optional<Lookup>> find(InstitutionCode institution, UUID id);
}
