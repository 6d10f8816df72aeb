package jp.madoguchi.gateway.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.rules.CopaymentRatio;
import jp.madoguchi.rules.RuleChoices;

/** 事情の読み: what the notice asks about a case, answered as this clinic reads the rules. */
record DeskView(DeskCase now, DayReading day) {
    /** 2(1) in its order; the last one only where the patient is not there. */
    private static final List<VisitBasis> WAYS = List.of(
            VisitBasis.MYNAPORTAL_SCREEN,
            VisitBasis.ELIGIBILITY_CERTIFICATE,
            VisitBasis.ELIGIBILITY_NOTICE,
            VisitBasis.PRESCRIPTION);

    private static final Set<Validity> VALID = Set.of(Validity.VALID);

    private static final Set<Validity> ASSISTED = Set.of(Validity.VALID_UNREGISTERED);

    /** 1(1)※: where the registry has nothing valid, マイナポータル shows nothing valid either. */
    static final Set<Validity> NOT_BETTERED = Set.of(Validity.INVALID, Validity.NOT_FOUND);

    static DeskView of(DeskCase now, RuleChoices choices) {
        return new DeskView(now, new DayReading(now.day(), choices));
    }

    boolean isAnswered(Set<Validity> any) {
        return now.situation().<Boolean>match(any::contains, cause -> false, () -> false);
    }

    /** 資格（有効）, by an answer that holds what a visit is taken on. */
    boolean isCovered() {
        return isAnswered(VALID) && now.situation().settledPercent() != null;
    }

    /**
     * 割合の決まらない資格（有効）: somebody is covered, but the answer of the national system names several coverages, a part of
     * one, or 医療扶助 alone, so that neither the coverage nor the share can be taken from it.
     */
    boolean isUnsettled() {
        return isAnswered(VALID) && now.situation().settledPercent() == null;
    }

    /** 特別療養費: covered, and the answer itself asks for the whole price. */
    boolean isChargedInFull() {
        Integer settled = now.situation().settledPercent();
        return settled != null && settled == CopaymentRatio.FULL.percent();
    }

    boolean isUnasked(Set<Cause> any) {
        return now.situation().<Boolean>match(validity -> false, any::contains, () -> false);
    }

    boolean hasCard() {
        return now.card() != CardKind.NO_CARD;
    }

    /** A phone shows nothing printed. */
    boolean hasPrintedCard() {
        return now.card().isPrinted();
    }

    boolean isPresent() {
        return now.presence() == Presence.PRESENT;
    }

    boolean has(DeskWay way) {
        return way.isOpen(now.card(), now.presence(), now.institution());
    }

    boolean isKnown() {
        return now.earlier() != EarlierVisit.FIRST;
    }

    /** Whether マイナポータル can show this patient's coverage here. */
    boolean hasPortal() {
        return has(DeskWay.PORTAL) && !isAnswered(NOT_BETTERED);
    }

    /** 周知 2②※: in a pharmacy, while the patient is elsewhere. */
    boolean hasPrescription() {
        return has(DeskWay.PRESCRIPTION);
    }

    /** Everybody of this age holds one, so that it is asked for first. */
    boolean surelyHoldsCertificate() {
        return day.everybodyHoldsCertificate(now.birthDate());
    }

    /** 有効（未登録）. */
    boolean isAssisted() {
        return isAnswered(ASSISTED);
    }

    boolean isTicketShown() {
        return now.shown().contains(Evidence.ASSISTANCE_TICKET);
    }

    /** 生活保護法4条: whatever another law gives goes first, and here that is a coverage. */
    boolean isCoverageFirst() {
        return isCovered() || (!isAssisted() && isProofShown());
    }

    /** 医療扶助: by the answer, or by a ticket of somebody who has shown no coverage. */
    boolean isOnAssistance() {
        return isAssisted() || (isTicketShown() && !isCoverageFirst());
    }

    /** Whether this proves the coverage on this day. */
    boolean isProof(Evidence evidence) {
        return isPossible(evidence.basis()) && day.worth(evidence).isProof(hasCard(), isAnswered(VALID));
    }

    private boolean isPossible(VisitBasis way) {
        return switch (way) {
            case MYNAPORTAL_SCREEN -> hasPortal();
            case PRESCRIPTION -> hasPrescription();
            default -> true;
        };
    }

    /** What was answered 無効 or 資格情報なし by its own numbers proves nothing (1(1)※). */
    boolean isProofShown() {
        return !now.refuted() && liesOnDesk(this::isProof);
    }

    private boolean liesOnDesk(Predicate<Evidence> test) {
        return now.shown().stream().anyMatch(test);
    }

    boolean isProofOpen() {
        return WAYS.stream().anyMatch(this::isOpen);
    }

    /** The first way of 2(1) that was shown and proves. */
    Optional<VisitBasis> shownProof() {
        return now.refuted()
                ? Optional.empty()
                : ways().stream()
                        .filter(way -> liesOnDesk(isOf(way).and(this::isProof)))
                        .findFirst();
    }

    /** The ways of 2(1) nobody has asked for yet. */
    List<VisitBasis> openProofs() {
        return ways().stream().filter(this::isOpen).toList();
    }

    /** Whether this way of 2(1) could still be shown. */
    boolean isOpen(VisitBasis way) {
        return !now.tried().contains(way)
                && !isRefuted(way)
                && Evidence.of(way).stream().anyMatch(this::isProof);
    }

    private static Predicate<Evidence> isOf(VisitBasis way) {
        return evidence -> evidence.basis() == way;
    }

    private List<VisitBasis> ways() {
        if (!surelyHoldsCertificate()) {
            return WAYS;
        }
        List<VisitBasis> certificateFirst = new ArrayList<>(WAYS);
        certificateFirst.remove(VisitBasis.ELIGIBILITY_CERTIFICATE);
        certificateFirst.add(0, VisitBasis.ELIGIBILITY_CERTIFICATE);
        return certificateFirst;
    }

    /** Whether numbers that can be asked for, now or later, lie on the desk. */
    boolean hasNumbers() {
        return now.shown().stream().anyMatch(evidence -> day.worth(evidence).givesNumbers());
    }

    /** 2(2)なお書き: nothing has changed, and what the form would say is known here. */
    boolean isOrallyConfirmed() {
        return has(DeskWay.ORAL) && now.earlier() == EarlierVisit.UNCHANGED_AND_HELD;
    }

    /** Nobody has asked for earlier visits yet. */
    boolean isOralOpen() {
        return has(DeskWay.ORAL) && !now.tried().contains(VisitBasis.ORAL_CONFIRMATION);
    }

    /**
     * 2(2): the form repeats the printed items of the card, and is of people who hold a coverage. 2(3) is of who
     * brought neither card nor certificate: whoever showed one brought it, whatever its numbers were answered. Of
     * whoever is known to hold a coverage the form is always taken: nobody asks them for 10割.
     */
    boolean isDeclarationOpen() {
        return isUnsettled()
                || (now.issued() != Issued.NO
                        && !now.tried().contains(VisitBasis.DECLARATION)
                        && (hasCard() || isRefuted(VisitBasis.ELIGIBILITY_CERTIFICATE) || day.formNeedsNoCard()));
    }

    /** Whether there was something to show, and its own numbers were answered 無効 or 資格情報なし. */
    private boolean isRefuted(VisitBasis way) {
        return now.refuted() && liesOnDesk(isOf(way).and(this::isProof));
    }
}
