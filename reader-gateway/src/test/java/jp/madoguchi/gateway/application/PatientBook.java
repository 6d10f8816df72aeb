package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;

/** 前回の資格の補充 over a journal, with a cluster of the test's own. */
public final class PatientBook {
    private final RefreshPatients refreshPatients;

    public PatientBook(LastKnownCoverages coverages, OwnPatients cluster, DeskTime time) {
        refreshPatients = new RefreshPatients(coverages, cluster, time.terms(), time.clock());
    }

    public Uni<Integer> refresh() {
        return refreshPatients.refresh();
    }

    public Uni<Integer> forget() {
        return refreshPatients.forget();
    }
}
