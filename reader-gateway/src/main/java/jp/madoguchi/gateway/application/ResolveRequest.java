package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.CopayLadder;
import jp.madoguchi.gateway.domain.DeskFinding;
import jp.madoguchi.gateway.domain.DeskInstruction;
import jp.madoguchi.gateway.domain.DeskScene;
import jp.madoguchi.gateway.domain.Intake;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.domain.Situation;
import jp.madoguchi.web.Ids;

/**
 * 求めを読み解く: joins what the desk sent with the patient's presentation and the state of the desk, and applies the rules
 * to the whole.
 */
@ApplicationScoped
public class ResolveRequest {
    private static final Set<VisitBasis> NOTHING_TO_ASK_WITH =
            EnumSet.of(VisitBasis.NOTHING_PRESENTED, VisitBasis.ASSISTANCE_TICKET);
    private static final DeskFinding NOBODY =
            new DeskFinding("DSK-116", "patient", "氏名・生年月日・性別を入力してください", "保発0710第1号 2(2)");
    private static final DeskFinding NO_CARD_STATED =
            new DeskFinding("DSK-127", "card", "カードを読み取っていません。カードの有無と種類を選んでください", "保発0710第1号 2(1)・2(2)");
    private static final DeskFinding NOT_ASKED =
            new DeskFinding("DSK-117", "couldNotAsk", "まだ資格確認をしていません。確認をするか、できない原因を選んでください", "保発0710第1号 1");

    private final Presentations presentations;
    private final IdentityNotes identityNotes;
    private final Standings standings;
    private final ClinicRules rules;
    private final Ids ids;

    ResolveRequest(
            Presentations presentations, IdentityNotes identityNotes, Standings standings, ClinicRules rules, Ids ids) {
        this.presentations = presentations;
        this.identityNotes = identityNotes;
        this.standings = standings;
        this.rules = rules;
        this.ids = ids;
    }

    /** The intake with its outcome and share, or every finding. */
    Uni<Resolved> resolve(TakeRequest request) {
        return requested(request).map(this::resolve);
    }

    /** What would come of it, and what to do meanwhile. */
    Uni<Preview> preview(TakeRequest request) {
        return requested(request).map(requested -> {
            DeskInstruction instruction = instruction(requested).orElse(null);
            return resolve(requested)
                    .match(
                            complete -> new Preview(instruction, complete.copay(), List.of()),
                            missing -> new Preview(instruction, null, missing));
        });
    }

    /** What to do depends on the card: nothing is told before somebody has said whether there is one. */
    private Optional<DeskInstruction> instruction(RequestedIntake requested) {
        return situation(requested)
                .flatMap(situation -> requested
                        .card()
                        .map(card -> rules.instruct(requested.deskCase(situation, card, rules.institution()))));
    }

    private Uni<RequestedIntake> requested(TakeRequest request) {
        UUID visitId = request.visitId();
        LocalDate day = rules.today().day();
        return visitId == null
                ? Uni.createFrom()
                        .item(() ->
                                new RequestedIntake(request, ids.next(), Optional.empty(), IdentityShown.NOTHING, day))
                : presentations
                        .find(visitId)
                        .chain(presented -> identityNotes
                                .of(visitId)
                                .map(noted ->
                                        new RequestedIntake(noted.completed(request), visitId, presented, noted, day)));
    }

    private Resolved resolve(RequestedIntake requested) {
        Optional<CardFace> patient = requested.patient();
        Optional<CardKind> card = requested.card();
        Optional<AskOutcome> outcome = outcome(requested);
        return patient.flatMap(person -> card.map(kind -> requested.intake(person, kind)))
                .flatMap(intake -> outcome.map(result -> decide(requested, intake, result)))
                .orElseGet(() -> new Resolved.Incomplete(missing(patient, card, outcome)));
    }

    private static List<DeskFinding> missing(
            Optional<CardFace> patient, Optional<CardKind> card, Optional<AskOutcome> outcome) {
        List<DeskFinding> missing = new ArrayList<>();
        if (patient.isEmpty()) {
            missing.add(NOBODY);
        }
        if (card.isEmpty()) {
            missing.add(NO_CARD_STATED);
        }
        if (outcome.isEmpty()) {
            missing.add(NOT_ASKED);
        }
        return missing;
    }

    private Resolved decide(RequestedIntake requested, Intake intake, AskOutcome outcome) {
        boolean dateStated = requested.request().confirmationDate() != null;
        IdentityShown noted = requested.noted();
        DeskScene scene = new DeskScene(
                outcome,
                rules.today(),
                dateStated,
                noted.isLookedAt(),
                noted.isSignedIn(),
                requested.isRefuted(),
                rules.institution(),
                rules.choices());
        return CopayLadder.decide(intake, scene)
                .match(
                        copay -> new Resolved.Complete(
                                intake,
                                outcome,
                                copay,
                                requested.presented().map(Presentation::numbers).orElse(null),
                                requested.request().clerk(),
                                dateStated),
                        Resolved.Incomplete::new);
    }

    /** A refused question is neither an answer nor a failed ask, until the desk names a cause. */
    private Optional<Situation> situation(RequestedIntake requested) {
        return requested.request().couldNotAsk() == null
                ? requested
                        .presented()
                        .flatMap(Presentation::situation)
                        .or(() -> outcome(requested).map(Situation::of))
                : outcome(requested).map(Situation::of);
    }

    /** The patient's own outcome; else the cause the desk names; else the one the desk stands under. Never a guess. */
    private Optional<AskOutcome> outcome(RequestedIntake requested) {
        TakeRequest request = requested.request();
        return requested
                .presented()
                .map(Presentation::outcome)
                .or(() -> Optional.ofNullable(request.couldNotAsk()).map(AskOutcome.CouldNotAsk::new))
                .or(() -> leavesNothingToAskWith(request)
                        ? Optional.of(new AskOutcome.CouldNotAsk(Cause.NOTHING_PRESENTED))
                        : Optional.ofNullable(standings.current().standing().cause())
                                .map(AskOutcome.CouldNotAsk::new));
    }

    /**
     * Who has no card and shows nothing, or only a ticket of 医療扶助, which holds no number a coverage could be asked for
     * by. A card that could not be asked with is another matter: its visit is held and checked again.
     */
    private static boolean leavesNothingToAskWith(TakeRequest request) {
        return request.card() == CardKind.NO_CARD && NOTHING_TO_ASK_WITH.contains(request.basis());
    }
}
