package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.contracts.uplink.LastKnownPage;
import jp.madoguchi.rules.DeskTerm;

/** 前回の資格を新しくする: forgets what is too old, whoever can be asked, and takes over what changed. */
@ApplicationScoped
public class RefreshPatients {
    private final LastKnownCoverages coverages;
    private final OwnPatients patients;
    private final HouseTerms terms;
    private final Clock clock;

    RefreshPatients(LastKnownCoverages coverages, OwnPatients patients, HouseTerms terms, Clock clock) {
        this.coverages = coverages;
        this.patients = patients;
        this.terms = terms;
        this.clock = clock;
    }

    /** How many patients were forgotten as time went by; none while the day is not proven. */
    public Uni<Integer> forget() {
        return terms.firstKept(DeskTerm.LAST_KNOWN_DAYS)
                .map(coverages::forgetBefore)
                .orElseGet(() -> Uni.createFrom().item(0));
    }

    /** How many changes were taken over. */
    public Uni<Integer> refresh() {
        return forget().chain(coverages::after).chain(this::from);
    }

    private Uni<Integer> from(long version) {
        return patients.after(version)
                .chain(page -> coverages
                        .keep(page, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                        .chain(() -> hasMore(page, version)
                                ? from(page.nextAfter()).map(others -> others + size(page))
                                : Uni.createFrom().item(size(page))));
    }

    /** A page that leads nowhere ends the round: the next one comes soon enough. */
    private static boolean hasMore(LastKnownPage page, long version) {
        return page.more() && page.nextAfter() > version;
    }

    private static int size(LastKnownPage page) {
        return page.patients().size() + page.gone().size();
    }
}
