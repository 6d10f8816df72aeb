package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import jp.madoguchi.contracts.event.CoverageStateChanged;

/** 索引に載せる: what the registry says of a person. */
@ApplicationScoped
public class IndexCoverage {
    private final Enrollees enrollees;

    IndexCoverage(Enrollees enrollees) {
        this.enrollees = enrollees;
    }

    /** Takes the person's history as it was at this time. */
    @WithTransaction
    public Uni<Void> apply(CoverageStateChanged state, Instant saidAt) {
        return enrollees.put(new Said(state, saidAt).enrollee(), saidAt);
    }
}
