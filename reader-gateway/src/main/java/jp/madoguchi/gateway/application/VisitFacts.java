package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.DeclarationTaken;
import jp.madoguchi.contracts.event.Reception;
import jp.madoguchi.contracts.event.Reception.LastKnownUsed;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.domain.Answer;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.Intake;
import jp.madoguchi.gateway.domain.NewVisit;
import jp.madoguchi.gateway.domain.Presence;
import jp.madoguchi.web.Ids;
import org.jspecify.annotations.Nullable;

/** 受付の事実を書く: turns a resolved intake into the facts the journal keeps. */
@ApplicationScoped
public class VisitFacts {
    private final GatewayConfig config;
    private final Ids ids;
    private final Clock clock;
    private final DeskClock deskClock;
    private final FindLastKnown findLastKnown;

    VisitFacts(GatewayConfig config, Ids ids, Clock clock, DeskClock deskClock, FindLastKnown findLastKnown) {
        this.findLastKnown = findLastKnown;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
        this.deskClock = deskClock;
    }

    /** The visit and, when there is sealed content, its declaration. */
    Uni<NewVisit> of(Resolved.Complete resolved, Optional<SealedContent> envelope) {
        return basis(resolved.intake()).map(basedOn -> of(resolved, envelope, basedOn));
    }

    /** Who says that nothing changed says so of what the clinic saw last. */
    private Uni<Optional<LastKnownUsed>> basis(Intake intake) {
        return intake.basis() == VisitBasis.ORAL_CONFIRMATION
                ? findLastKnown.usedFor(intake.patient())
                : Uni.createFrom().item(Optional.empty());
    }

    private NewVisit of(Resolved.Complete resolved, Optional<SealedContent> envelope, Optional<LastKnownUsed> basedOn) {
        Intake intake = resolved.intake();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID declarationId = envelope.isPresent() ? ids.next() : null;
        AskOutcome outcome = resolved.outcome();
        VisitRecorded visit = new VisitRecorded(
                intake.visitId(),
                config.institution(),
                now,
                intake.confirmationDate(),
                intake.patient(),
                intake.basis(),
                checkId(outcome),
                validity(outcome),
                cause(outcome),
                shown(resolved),
                former(outcome),
                resolved.copay(),
                declarationId,
                intake.certificateIssued(),
                intake.tried().stream().sorted().toList(),
                reception(resolved, basedOn.orElse(null)),
                intake.ticket());
        return new NewVisit(
                intake,
                visit,
                envelope.map(content -> declaration(declarationId, visit, content))
                        .orElse(null));
    }

    private Reception reception(Resolved.Complete resolved, @Nullable LastKnownUsed basedOn) {
        Intake intake = resolved.intake();
        Clerk clerk = resolved.clerk();
        return new Reception(
                clerk.account(),
                clerk.byTicket(),
                intake.verification(),
                intake.presence() == Presence.PRESENT,
                intake.decidedBy(),
                intake.secondLookBy(),
                basedOn,
                clockState(resolved));
    }

    private Reception.ClockState clockState(Resolved.Complete resolved) {
        if (resolved.dateStated()) {
            return Reception.ClockState.STATED;
        }
        return deskClock.state();
    }

    private static DeclarationTaken declaration(@Nullable UUID id, VisitRecorded visit, SealedContent envelope) {
        if (id == null) {
            throw new IllegalStateException("sealed content without a declaration");
        }
        return new DeclarationTaken(id, visit.visitId(), visit.institution(), visit.takenAt(), envelope);
    }

    private static @Nullable UUID checkId(AskOutcome outcome) {
        return outcome.<@Nullable UUID>match(
                known -> known.answer().checkId(), absent -> absent.checkId(), couldNotAsk -> null);
    }

    private static @Nullable Validity validity(AskOutcome outcome) {
        return outcome.<@Nullable Validity>match(
                known -> known.answer().validity(), absent -> Validity.NOT_FOUND, couldNotAsk -> null);
    }

    private static @Nullable Cause cause(AskOutcome outcome) {
        return outcome.<@Nullable Cause>match(known -> null, absent -> null, couldNotAsk -> couldNotAsk.cause());
    }

    /** What was shown at the desk; where nobody could be asked, also what the reader had read, to ask by afterwards. */
    private static @Nullable InsuredNumbers shown(Resolved.Complete resolved) {
        InsuredNumbers shown = resolved.intake().shown();
        boolean isUnasked = cause(resolved.outcome()) != null;
        return shown == null && isUnasked ? resolved.read() : shown;
    }

    /** 旧資格: what 資格（無効）had shown, for 3(3). */
    private static @Nullable CoverageFacts former(AskOutcome outcome) {
        return outcome.<@Nullable CoverageFacts>match(
                known -> isLost(known.answer()) ? known.answer().coverage() : null,
                absent -> null,
                couldNotAsk -> null);
    }

    private static boolean isLost(Answer answer) {
        return answer.validity() == Validity.INVALID || answer.validity() == Validity.INVALID_NEWER_EXISTS;
    }
}
