package jp.madoguchi.declaration.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.DeclarationRecorded;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.declaration.domain.EligibilityDeclaration;
import jp.madoguchi.declaration.domain.Reading;
import jp.madoguchi.declaration.domain.TakenDeclaration;
import jp.madoguchi.declaration.domain.UnreadableReason;
import jp.madoguchi.rules.DeclarationCompleteness;
import jp.madoguchi.rules.DeclarationRule;
import jp.madoguchi.runtime.outbox.Outbox;

/**
 * 申立書を受理する: opens a form in memory, says what is missing on it and keeps it sealed. What cannot be opened is
 * recorded as such and tells nobody anything. A form whose visit is already settled is destroyed unread.
 */
@ApplicationScoped
public class RecordDeclaration {
    private final Visits visits;
    private final Declarations declarations;
    private final Unsealing unsealing;
    private final Destruction destruction;
    private final Outbox outbox;

    RecordDeclaration(
            Visits visits, Declarations declarations, Unsealing unsealing, Destruction destruction, Outbox outbox) {
        this.visits = visits;
        this.declarations = declarations;
        this.unsealing = unsealing;
        this.destruction = destruction;
        this.outbox = outbox;
    }

    /** Records a form once. */
    @WithTransaction
    public Uni<RecordOutcome> record(TakenDeclaration taken, SealedContent sealed) {
        return visits.enter(taken.visitId(), taken.institution())
                .chain(settled -> declarations.find(taken.id()).chain(known -> {
                    if (known.isPresent()) {
                        return Uni.createFrom().item(new RecordOutcome.Repeated());
                    }
                    return settled.map(claimId -> discard(taken, claimId)).orElseGet(() -> open(taken, sealed));
                }));
    }

    private Uni<RecordOutcome> discard(TakenDeclaration taken, UUID claimId) {
        EligibilityDeclaration gone = taken.discarded();
        return unsealing
                .claim(taken)
                .chain(() -> declarations.addWithoutContent(gone))
                .chain(() -> destruction.of(gone, claimId))
                .replaceWith(new RecordOutcome.Discarded());
    }

    private Uni<RecordOutcome> open(TakenDeclaration taken, SealedContent sealed) {
        return unsealing
                .open(taken, sealed)
                .chain(opening -> opening.match(
                        content -> recorded(taken, content, sealed), reason -> unreadable(taken, reason)));
    }

    private Uni<RecordOutcome> recorded(TakenDeclaration taken, DeclarationContent content, SealedContent sealed) {
        Reading.Read reading = new Reading.Read(missing(taken, content));
        return declarations
                .add(taken.read(reading), sealed)
                .chain(() -> outbox.append(new DeclarationRecorded(
                        taken.id(),
                        taken.visitId(),
                        taken.institution(),
                        content.certificateIssued(),
                        content.insuranceKind(),
                        content.declaredRatioPercent(),
                        reading.findings(),
                        sealed,
                        taken.arrivedAt())))
                .replaceWith(new RecordOutcome.Recorded());
    }

    private static List<String> missing(TakenDeclaration taken, DeclarationContent content) {
        return DeclarationCompleteness.findings(content, taken.takenOn()).stream()
                .map(DeclarationRule::id)
                .toList();
    }

    private Uni<RecordOutcome> unreadable(TakenDeclaration taken, UnreadableReason reason) {
        return declarations
                .addWithoutContent(taken.read(new Reading.Unreadable(reason)))
                .replaceWith(new RecordOutcome.Unreadable(reason));
    }
}
