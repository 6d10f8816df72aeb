package jp.madoguchi.gateway.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.rules.RuleChoices;
import org.jspecify.annotations.Nullable;

/** 指示の一覧: every case leads to exactly one instruction (保発0710第1号 1 and 2). */
public final class DeskInstructions {
    private static final String PRESCRIPTION_ASK = "ABSENT-ASK";
    private static final List<DeskStep> FULL = List.of(DeskStep.SECOND_LOOK, DeskStep.FULL_CHARGE);

    private DeskInstructions() {}

    /** The instruction for this case, as this clinic reads the rules. */
    public static DeskInstruction in(DeskCase now, RuleChoices choices) {
        return in(DeskView.of(now, choices));
    }

    static DeskInstruction in(DeskView view) {
        DeskCase now = view.now();
        Rung rung = Rung.of(view);
        VisitBasis basis = basis(rung, view);
        CopayClause clause = clause(rung, view);
        return new DeskInstruction(
                SituationWords.id(now.situation()) + "/" + suffix(rung, basis, clause),
                SituationWords.title(now.situation()),
                basis,
                steps(rung, view),
                Shares.of(rung, now),
                clause,
                DeskNotes.of(rung, view),
                DeskFollowUps.of(rung, view),
                rung == Rung.DISCRETION,
                rung.isFull());
    }

    private static String suffix(Rung rung, @Nullable VisitBasis basis, CopayClause clause) {
        return switch (rung) {
            case PROOF_SHOWN -> rung.suffix() + "-" + basis;
            case PROOF_OPEN -> clause == CopayClause.ABSENT_PRESCRIPTION ? PRESCRIPTION_ASK : rung.suffix();
            default -> rung.suffix();
        };
    }

    /** Absent while something is still to be asked for. */
    private static @Nullable VisitBasis basis(Rung rung, DeskView view) {
        return switch (rung) {
            case ONLINE, ONLINE_FULL -> VisitBasis.ONLINE_CHECK;
            case PROOF_SHOWN -> view.shownProof().orElseThrow();
            case ORAL -> VisitBasis.ORAL_CONFIRMATION;
            case DECLARATION -> VisitBasis.DECLARATION;
            case ASSISTANCE -> VisitBasis.ASSISTANCE_TICKET;
            case DISCRETION, FULL -> VisitBasis.NOTHING_PRESENTED;
            case PROOF_OPEN, ORAL_OPEN -> null;
        };
    }

    private static CopayClause clause(Rung rung, DeskView view) {
        return switch (rung) {
            case ONLINE, ONLINE_FULL -> CopayClause.ONLINE_CHECK;
            case PROOF_SHOWN -> byProof(view.shownProof());
            case PROOF_OPEN -> byProof(view.openProofs().stream().findFirst());
            case ASSISTANCE -> CopayClause.PUBLIC_ASSISTANCE;
            case ORAL, ORAL_OPEN -> CopayClause.NOTICE_2_2_ORAL;
            case DECLARATION -> CopayClause.NOTICE_2_2;
            case DISCRETION, FULL -> CopayClause.NOTICE_2_3;
        };
    }

    private static CopayClause byProof(Optional<VisitBasis> way) {
        return way.filter(VisitBasis.PRESCRIPTION::equals).isPresent()
                ? CopayClause.ABSENT_PRESCRIPTION
                : CopayClause.NOTICE_2_1;
    }

    private static List<DeskStep> steps(Rung rung, DeskView view) {
        List<DeskStep> steps = new ArrayList<>(SituationWords.steps(view));
        steps.addAll(
                switch (rung) {
                    case ONLINE_FULL -> List.of(DeskStep.COMPARE_PERSON, DeskStep.SPECIAL_PAYMENT);
                    case ONLINE -> List.of(DeskStep.COMPARE_PERSON, DeskStep.TAKE);
                    case ASSISTANCE -> together(Stream.of(List.of(DeskStep.ASSISTANCE_TICKET), besideTicket(view)));
                    case PROOF_SHOWN ->
                        view.shownProof().stream().map(way -> step(way, view)).toList();
                    case ORAL -> List.of(DeskStep.ORAL);
                    case PROOF_OPEN, DECLARATION, ORAL_OPEN -> open(view);
                    case DISCRETION -> together(Stream.of(askIssued(view), List.of(DeskStep.KNOWN_PATIENT), FULL));
                    case FULL -> together(Stream.of(askIssued(view), FULL));
                });
        return List.copyOf(steps);
    }

    /** Everything that could still be shown, told or written, in the order of 2(1) and 2(2). */
    private static List<DeskStep> open(DeskView view) {
        List<DeskStep> proofs =
                view.openProofs().stream().map(way -> step(way, view)).toList();
        return together(Stream.of(proofs, oral(view), declaration(view)));
    }

    /** Whoever has no ticket yet may have a coverage that is not registered yet. */
    private static List<DeskStep> besideTicket(DeskView view) {
        return view.isTicketShown() ? List.of() : open(view);
    }

    private static List<DeskStep> oral(DeskView view) {
        return view.isOralOpen() ? List.of(DeskStep.ORAL) : List.of();
    }

    private static List<DeskStep> declaration(DeskView view) {
        return view.isDeclarationOpen()
                ? together(Stream.of(askIssued(view), List.of(DeskStep.DECLARATION)))
                : List.of();
    }

    private static List<DeskStep> askIssued(DeskView view) {
        return view.now().issued() == Issued.UNKNOWN ? List.of(DeskStep.ASK_ISSUED) : List.of();
    }

    private static List<DeskStep> together(Stream<List<DeskStep>> parts) {
        return parts.flatMap(List::stream).toList();
    }

    private static DeskStep step(VisitBasis way, DeskView view) {
        return switch (way) {
            case MYNAPORTAL_SCREEN -> DeskStep.MYNAPORTAL;
            case ELIGIBILITY_NOTICE -> DeskStep.NOTICE;
            case PRESCRIPTION -> DeskStep.PRESCRIPTION;
            default -> certificate(view);
        };
    }

    private static DeskStep certificate(DeskView view) {
        if (view.surelyHoldsCertificate()) {
            return DeskStep.CERTIFICATE_OF_ALL;
        }
        return view.now().refuted() ? DeskStep.ANOTHER_CERTIFICATE : DeskStep.CERTIFICATE;
    }
}
