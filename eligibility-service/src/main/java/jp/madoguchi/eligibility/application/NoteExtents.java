package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.ClinicRegistered;

/** 医療機関等の範囲を控える: so that a notice to all on a line finds those on it. */
@ApplicationScoped
public class NoteExtents {
    private final InstitutionExtents extents;

    NoteExtents(InstitutionExtents extents) {
        this.extents = extents;
    }

    /** Takes over what the register told of an institution. */
    @WithTransaction
    public Uni<Void> note(ClinicRegistered clinic) {
        return extents.put(clinic);
    }
}
