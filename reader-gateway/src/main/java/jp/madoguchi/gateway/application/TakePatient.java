package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.gateway.domain.SavedVisit;

/**
 * 患者を受け付ける: decides the share, seals the 申立書 and saves the facts of the visit together. Needs nothing outside this
 * machine.
 */
@ApplicationScoped
public class TakePatient {
    private final ResolveRequest resolveRequest;
    private final SealDeclaration sealDeclaration;
    private final VisitFacts facts;
    private final KeepVisit keepVisit;
    private final Visits visits;

    TakePatient(
            ResolveRequest resolveRequest,
            SealDeclaration sealDeclaration,
            VisitFacts facts,
            KeepVisit keepVisit,
            Visits visits) {
        this.resolveRequest = resolveRequest;
        this.sealDeclaration = sealDeclaration;
        this.facts = facts;
        this.keepVisit = keepVisit;
        this.visits = visits;
    }

    /** Takes the patient once per visit id; a repeat is answered with what was saved, and uses up no key. */
    public Uni<TakeOutcome> take(TakeRequest request) {
        return saved(request)
                .chain(saved -> resolveRequest
                        .resolve(saved.map(one -> request.repeated(one.visit())).orElse(request))
                        .chain(resolved -> resolved.match(
                                complete -> save(complete, saved),
                                findings -> Uni.createFrom().item(new TakeOutcome.Refused(findings)))));
    }

    /** What would come of this request: the same rules, and nothing is saved. */
    public Uni<Preview> preview(TakeRequest request) {
        return resolveRequest
                .preview(request)
                .map(preview -> sealDeclaration.lacksKey(request) ? preview.with(SealDeclaration.NO_KEY) : preview);
    }

    private Uni<Optional<SavedVisit>> saved(TakeRequest request) {
        UUID visitId = request.visitId();
        return visitId == null ? Uni.createFrom().item(Optional.empty()) : visits.find(visitId);
    }

    private Uni<TakeOutcome> save(Resolved.Complete complete, Optional<SavedVisit> saved) {
        return saved.isPresent()
                ? keep(complete, Optional.empty())
                : sealDeclaration
                        .seal(complete.intake())
                        .chain(envelope -> SealDeclaration.isNeeded(complete.intake()) && envelope.isEmpty()
                                ? Uni.createFrom().item(new TakeOutcome.Refused(List.of(SealDeclaration.NO_KEY)))
                                : keep(complete, envelope));
    }

    private Uni<TakeOutcome> keep(Resolved.Complete complete, Optional<SealedContent> envelope) {
        return facts.of(complete, envelope).chain(visit -> keepVisit.keep(visit, complete.clerk()));
    }
}
