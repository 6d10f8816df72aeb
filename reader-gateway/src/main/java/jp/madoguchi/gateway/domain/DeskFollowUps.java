package jp.madoguchi.gateway.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Validity;

/** 受付の後にすること, by what came of asking and by the rung. */
final class DeskFollowUps {
    private DeskFollowUps() {}

    static Set<FollowUp> of(Rung rung, DeskView view) {
        Set<FollowUp> follows = EnumSet.noneOf(FollowUp.class);
        follows.addAll(
                view.now().situation().match(validity -> answered(validity, rung), DeskFollowUps::unasked, List::of));
        if (SituationWords.isLookedUpLater(view)) {
            follows.addAll(lookup(rung, view));
        }
        follows.addAll(on(rung, view));
        return Collections.unmodifiableSet(follows);
    }

    /** A coverage is waited for where there is one to come. */
    private static List<FollowUp> answered(Validity validity, Rung rung) {
        return switch (validity) {
            case VALID, VALID_UNREGISTERED -> List.of();
            case INVALID, NOT_FOUND -> rung == Rung.ASSISTANCE ? List.of() : List.of(FollowUp.WAIT_FOR_REGISTRATION);
            case INVALID_NEWER_EXISTS -> List.of(FollowUp.ASK_PATIENT_AGAIN);
            case MULTIPLE -> List.of(FollowUp.COMPARE_PERSON);
        };
    }

    private static List<FollowUp> unasked(Cause cause) {
        return cause == Cause.CERTIFICATE_EXPIRED ? List.of(FollowUp.RENEW_CERTIFICATE) : List.of();
    }

    /** Whoever's numbers are known is asked about by them, anybody else by the items on the card. */
    private static List<FollowUp> lookup(Rung rung, DeskView view) {
        if (rung == Rung.PROOF_OPEN) {
            return List.of(FollowUp.CHECK_AFTER_RECOVERY, FollowUp.FOUR_ITEM_LOOKUP);
        }
        boolean hasNumbers = rung == Rung.PROOF_SHOWN || rung == Rung.ORAL || view.hasNumbers();
        return List.of(hasNumbers ? FollowUp.CHECK_AFTER_RECOVERY : FollowUp.FOUR_ITEM_LOOKUP);
    }

    private static List<FollowUp> on(Rung rung, DeskView view) {
        return switch (rung) {
            case ONLINE, PROOF_SHOWN, PROOF_OPEN, ORAL -> List.of();
            case ASSISTANCE -> view.isTicketShown() ? List.of() : List.of(FollowUp.ASK_WELFARE_OFFICE);
            case ONLINE_FULL -> List.of(FollowUp.TELL_ABOUT_REFUND);
            case DECLARATION, ORAL_OPEN -> List.of(FollowUp.ASK_PATIENT_AGAIN);
            case DISCRETION, FULL -> List.of(FollowUp.ASK_PATIENT_AGAIN, FollowUp.TELL_ABOUT_REFUND);
        };
    }
}
