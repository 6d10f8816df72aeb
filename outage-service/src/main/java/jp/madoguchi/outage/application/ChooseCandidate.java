package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** 該当者を選択する: opens one row of a list, for the institution that searched and only while its grant runs. */
@ApplicationScoped
public class ChooseCandidate {
    private final LookupDetails details;
    private final UsageLog usage;

    ChooseCandidate(LookupDetails details, UsageLog usage) {
        this.details = details;
        this.usage = usage;
    }

    /** Opens this candidate of this lookup. */
    @WithTransaction
    public Uni<LookupDetailAnswer<LookupDetail>> choose(Asker asker, UUID lookupId, UUID candidateId) {
        return details.with(
                        asker,
                        lookupId,
                        lookup -> lookup.candidate(candidateId),
                        detail -> usage.opened(
                                        asker,
                                        detail.lookup(),
                                        candidateId,
                                        detail.hit().enrollee())
                                .map(opened -> new LookupDetail(opened, detail.hit(), detail.referenceNumber())))
                .call(answer -> usage.unlessEnabled(asker, answer));
    }
}
