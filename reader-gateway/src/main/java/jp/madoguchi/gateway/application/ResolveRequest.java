package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.CopayLadder;
import jp.madoguchi.gateway.domain.DeskFinding;
import jp.madoguchi.gateway.domain.Intake;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.web.Ids;

/**
 * 求めを読み解く: joins what the desk sent with the patient's presentation and the state of the desk, and applies the rules
 * to the whole.
 */
@ApplicationScoped
public class ResolveRequest {
    private static final DeskFinding NOBODY =
            new DeskFinding("DSK-116", "patient", "氏名・生年月日・性別を入力してください", "保発0710第1号 2(2)");
    private static final DeskFinding NOT_ASKED =
            new DeskFinding("DSK-117", "couldNotAsk", "まだ資格確認をしていません。確認をするか、できない原因を選んでください", "保発0710第1号 1");

    private final Presentations presentations;
    private final Standings standings;
    private final Ids ids;
    private final Clock clock;

    ResolveRequest(Presentations presentations, Standings standings, Ids ids, Clock clock) {
        this.presentations = presentations;
        this.standings = standings;
        this.ids = ids;
        this.clock = clock;
    }

    /** The intake with its outcome and share, or every finding. */
    Uni<Resolved> resolve(TakeRequest request) {
        UUID visitId = request.visitId();
        return visitId == null
                ? Uni.createFrom().item(() -> resolve(request, ids.next(), Optional.empty()))
                : presentations.find(visitId).map(presented -> resolve(request, visitId, presented));
    }

    private Resolved resolve(TakeRequest request, UUID visitId, Optional<Presentation> presented) {
        Optional<CardFace> patient =
                Optional.ofNullable(request.patient()).or(() -> presented.flatMap(Presentation::patient));
        Optional<AskOutcome> outcome = outcome(request, presented);
        List<DeskFinding> missing = new ArrayList<>();
        if (patient.isEmpty()) {
            missing.add(NOBODY);
        }
        if (outcome.isEmpty()) {
            missing.add(NOT_ASKED);
        }
        return patient.flatMap(person ->
                        outcome.map(result -> decide(intake(request, visitId, presented, person), result, presented)))
                .orElseGet(() -> new Resolved.Incomplete(missing));
    }

    private Resolved decide(Intake intake, AskOutcome outcome, Optional<Presentation> presented) {
        return CopayLadder.decide(intake, outcome, LocalDate.now(clock))
                .match(
                        copay -> new Resolved.Complete(
                                intake,
                                outcome,
                                copay,
                                presented.map(Presentation::numbers).orElse(null)),
                        Resolved.Incomplete::new);
    }

    /** The patient's own outcome; else the cause the desk names; else the one the desk stands under. Never a guess. */
    private Optional<AskOutcome> outcome(TakeRequest request, Optional<Presentation> presented) {
        return presented
                .map(Presentation::outcome)
                .or(() -> Optional.ofNullable(request.couldNotAsk()).map(AskOutcome.CouldNotAsk::new))
                .or(() -> request.basis() == VisitBasis.NOTHING_PRESENTED
                        ? Optional.of(new AskOutcome.CouldNotAsk(Cause.NOTHING_PRESENTED))
                        : Optional.ofNullable(standings.current().standing().cause())
                                .map(AskOutcome.CouldNotAsk::new));
    }

    private Intake intake(TakeRequest request, UUID visitId, Optional<Presentation> presented, CardFace patient) {
        LocalDate date = request.confirmationDate();
        CardKind card = request.card();
        return new Intake(
                visitId,
                request.basis(),
                card == null ? card(request, presented) : card,
                patient,
                date == null
                        ? presented.map(Presentation::confirmationDate).orElseGet(() -> LocalDate.now(clock))
                        : date,
                request.shown(),
                request.ratioPercent(),
                request.declaration(),
                request.paperForm(),
                isIssued(request),
                request.knownPatient(),
                request.tried());
    }

    private static CardKind card(TakeRequest request, Optional<Presentation> presented) {
        return presented
                .map(Presentation::card)
                .orElse(request.basis() == VisitBasis.NOTHING_PRESENTED ? CardKind.NO_CARD : CardKind.MY_NUMBER_CARD);
    }

    private static boolean isIssued(TakeRequest request) {
        DeclarationContent declaration = request.declaration();
        if (declaration != null) {
            return declaration.certificateIssued();
        }
        Boolean said = request.certificateIssued();
        return said == null ? request.basis() != VisitBasis.NOTHING_PRESENTED : said;
    }
}
