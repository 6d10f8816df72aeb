package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Supplier;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;

/**
 * 通知の読み下し: the ladder of 保発0710第1号 2 written down a second time, top to bottom and with its dates in plain sight, to
 * hold the tables and the catalogue against.
 */
final class NoticeOracle {
    private static final LocalDate NOTICE = LocalDate.of(2023, 7, 10);
    private static final LocalDate CERTIFICATES = LocalDate.of(2024, 12, 2);
    private static final LocalDate PROVISIONAL = LocalDate.of(2025, 6, 27);
    private static final LocalDate LAST_OF_THE_CARDS = LocalDate.of(2025, 12, 1);
    private static final LocalDate LAST_PROVISIONAL = LocalDate.of(2026, 3, 31);

    private NoticeOracle() {}

    static Rung rung(DeskCase now) {
        Integer settled = now.situation().settledPercent();
        if (settled != null) {
            return settled == 100 ? Rung.ONLINE_FULL : Rung.ONLINE;
        }
        if (is(now, Validity.VALID_UNREGISTERED)) {
            return Rung.ASSISTANCE;
        }
        if (!now.refuted() && isProofAmong(now.shown(), now)) {
            return Rung.PROOF_SHOWN;
        }
        if (now.shown().contains(Evidence.ASSISTANCE_TICKET)) {
            return Rung.ASSISTANCE;
        }
        return isProofOpen(now) ? Rung.PROOF_OPEN : withoutProof(now);
    }

    private static boolean isProofAmong(Collection<Evidence> some, DeskCase now) {
        for (Evidence evidence : some) {
            if (proves(evidence, now)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProofOpen(DeskCase now) {
        for (Evidence evidence : Evidence.ALL) {
            if (!now.tried().contains(evidence.basis()) && proves(evidence, now) && !isRefuted(evidence.basis(), now)) {
                return true;
            }
        }
        return false;
    }

    private static Rung withoutProof(DeskCase now) {
        boolean present = now.presence() == Presence.PRESENT;
        if (present && now.earlier() == EarlierVisit.UNCHANGED_AND_HELD) {
            return Rung.ORAL;
        }
        if (is(now, Validity.VALID) || canDeclare(now)) {
            return Rung.DECLARATION;
        }
        if (present && !now.tried().contains(VisitBasis.ORAL_CONFIRMATION)) {
            return Rung.ORAL_OPEN;
        }
        return now.earlier() == EarlierVisit.FIRST ? Rung.FULL : Rung.DISCRETION;
    }

    static boolean canDeclare(DeskCase now) {
        boolean broughtNeither = now.card() == CardKind.NO_CARD && !isRefuted(VisitBasis.ELIGIBILITY_CERTIFICATE, now);
        return !broughtNeither && now.issued() != Issued.NO && !now.tried().contains(VisitBasis.DECLARATION);
    }

    /** It was shown and would have proved, had its own numbers not been answered 無効 or 資格情報なし. */
    private static boolean isRefuted(VisitBasis way, DeskCase now) {
        return now.refuted()
                && now.shown().stream().anyMatch(evidence -> evidence.basis() == way && provesItself(evidence, now));
    }

    private static boolean proves(Evidence evidence, DeskCase now) {
        return provesItself(evidence, now) || (is(now, Validity.VALID) && isTakenOnceAsked(evidence, now.day()));
    }

    private static boolean provesItself(Evidence evidence, DeskCase now) {
        LocalDate day = now.day();
        boolean withCard = now.card() != CardKind.NO_CARD;
        return switch (evidence) {
            case MYNAPORTAL_SCREEN -> hasPortal(now) && !day.isBefore(NOTICE);
            case MYNAPORTAL_FILE -> hasPortal(now) && withCard && !day.isBefore(CERTIFICATES);
            case ELIGIBILITY_CERTIFICATE -> !day.isBefore(CERTIFICATES);
            case ELIGIBILITY_NOTICE -> !day.isBefore(CERTIFICATES) && withCard;
            case INSURANCE_CARD -> !day.isAfter(LAST_OF_THE_CARDS);
            case INSURANCE_CARD_EXPIRED, ASSISTANCE_TICKET -> false;
            case PRESCRIPTION ->
                now.institution() == InstitutionKind.PHARMACY
                        && now.presence() == Presence.ABSENT
                        && !day.isBefore(NOTICE);
        };
    }

    /** What 令和7年6月27日・11月12日 事務連絡 allow of something whose numbers were found valid. */
    static boolean isTakenOnceAsked(Evidence evidence, LocalDate day) {
        boolean provisional = !day.isBefore(PROVISIONAL) && !day.isAfter(LAST_PROVISIONAL);
        return switch (evidence) {
            case ELIGIBILITY_NOTICE, INSURANCE_CARD_EXPIRED -> provisional;
            case INSURANCE_CARD -> !day.isAfter(LAST_PROVISIONAL);
            default -> false;
        };
    }

    private static boolean hasPortal(DeskCase now) {
        return now.presence() == Presence.PRESENT
                && now.card() != CardKind.PINLESS_CARD
                && !is(now, Validity.INVALID)
                && !is(now, Validity.NOT_FOUND);
    }

    static boolean is(DeskCase now, Validity validity) {
        Supplier<Boolean> no = () -> false;
        return now.situation().<Boolean>match(answered -> answered == validity, cause -> false, no);
    }
}
