package jp.madoguchi.gateway.application;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.VerificationMethod;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.DeskCase;
import jp.madoguchi.gateway.domain.EarlierVisit;
import jp.madoguchi.gateway.domain.Evidence;
import jp.madoguchi.gateway.domain.InstitutionKind;
import jp.madoguchi.gateway.domain.Intake;
import jp.madoguchi.gateway.domain.Issued;
import jp.madoguchi.gateway.domain.Presence;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.domain.Situation;

/**
 * 求めの補い: what the desk left open, as the presentation has it, or as the ground it names implies.
 *
 * @param noted how this patient was identified
 * @param today 資格確認日 where neither the desk nor the presentation states one
 */
record RequestedIntake(
        TakeRequest request, UUID visitId, Optional<Presentation> presented, IdentityShown noted, LocalDate today) {

    /** Neither a form nobody has typed, nor a ticket, nor nothing at all says whether a coverage was issued. */
    private static final Set<VisitBasis> SAYS_NOTHING =
            EnumSet.of(VisitBasis.DECLARATION, VisitBasis.NOTHING_PRESENTED, VisitBasis.ASSISTANCE_TICKET);

    /** The intake of this person with this card. */
    Intake intake(CardFace patient, CardKind card) {
        return new Intake(
                visitId,
                request.basis(),
                card,
                patient,
                confirmationDate(),
                request.shown(),
                request.ratioPercent(),
                request.declaration(),
                request.paperForm(),
                request.tried(),
                presence(),
                Optional.ofNullable(request.verification()).orElseGet(() -> verification(card)),
                earlier(),
                issued(),
                shownEvidence(),
                request.decidedBy(),
                request.secondLookBy(),
                request.ticket());
    }

    /** What the desk is told meanwhile, whoever the patient is. */
    DeskCase deskCase(Situation situation, CardKind card, InstitutionKind institution) {
        return new DeskCase(
                situation,
                shownEvidence(),
                issued(),
                card,
                presence(),
                earlier(),
                patient().map(CardFace::birthDate).orElse(null),
                confirmationDate(),
                institution,
                request.tried(),
                isRefuted());
    }

    Optional<CardFace> patient() {
        return Optional.ofNullable(request.patient()).or(() -> presented.flatMap(Presentation::patient));
    }

    /** Whether what lies on the desk bears numbers that were just answered 無効 or 資格情報なし. */
    boolean isRefuted() {
        InsuredNumbers shown = request.shown();
        return presented
                .filter(one -> shown == null ? shownEvidence().isEmpty() && one.isRefuted() : one.refutes(shown))
                .isPresent();
    }

    private LocalDate confirmationDate() {
        return Optional.ofNullable(request.confirmationDate())
                .or(() -> presented.map(Presentation::confirmationDate))
                .orElse(today);
    }

    private Presence presence() {
        return Optional.ofNullable(request.presence()).orElse(Presence.PRESENT);
    }

    private EarlierVisit earlier() {
        return Optional.ofNullable(request.earlier()).orElse(EarlierVisit.FIRST);
    }

    /**
     * The card the desk saw, else the one the reader read. Nobody is taken to hold a card, or none, whom nobody has
     * asked; a check by numbers that is itself the ground of the visit (方法2) needs none.
     */
    Optional<CardKind> card() {
        return Optional.ofNullable(request.card())
                .or(() -> presented.flatMap(Presentation::card))
                .or(() -> presented.isPresent() && request.basis() == VisitBasis.ONLINE_CHECK
                        ? Optional.of(CardKind.NO_CARD)
                        : Optional.empty());
    }

    /** The reader's result does not tell 顔認証 from 暗証番号; who wants that kept says it. */
    private VerificationMethod verification(CardKind card) {
        boolean wasRead = presented.flatMap(Presentation::card).isPresent();
        if (!wasRead) {
            return VerificationMethod.NONE;
        }
        return card == CardKind.PHONE ? VerificationMethod.PHONE : VerificationMethod.CARD_READER;
    }

    /**
     * The form says it itself, one that was not typed only to who reads it; whoever shows a proof or says that nothing
     * changed holds a coverage.
     */
    private Issued issued() {
        DeclarationContent declaration = request.declaration();
        if (declaration != null) {
            return declaration.certificateIssued() ? Issued.YES : Issued.NO;
        }
        return Optional.ofNullable(request.issued())
                .orElse(request.paperForm() || SAYS_NOTHING.contains(request.basis()) ? Issued.UNKNOWN : Issued.YES);
    }

    private Set<Evidence> shownEvidence() {
        return request.shownEvidence().isEmpty()
                ? Evidence.impliedBy(request.basis())
                        .filter(this::isShown)
                        .map(Set::of)
                        .orElse(Set.of())
                : request.shownEvidence();
    }

    /** A ticket that is still to come was not shown. */
    private boolean isShown(Evidence implied) {
        return implied != Evidence.ASSISTANCE_TICKET || request.ticket() != null;
    }
}
