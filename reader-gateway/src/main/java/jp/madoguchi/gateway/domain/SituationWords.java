package jp.madoguchi.gateway.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Validity;

/** 場面の言葉: what came of asking, and what is done about it before the ladder of 2 is begun. */
final class SituationWords {
    /** The national system cannot be asked at all, whatever the patient has. */
    private static final Set<Cause> OUTAGES = EnumSet.of(
            Cause.LINE_DOWN,
            Cause.CLUSTER_UNREACHABLE,
            Cause.NATIONAL_SYSTEM_DOWN,
            Cause.TERMINAL_BROKEN,
            Cause.POWER_CUT);

    /** 2(2)※: the system's own lookup by printed items finds them afterwards. */
    private static final Set<Cause> LOOKED_UP_LATER = with(OUTAGES, Cause.READER_BROKEN);

    /** 2(2)※: another way to identify the holder may be tried. */
    private static final Set<Cause> FACE_FAILS = EnumSet.of(Cause.READER_BROKEN, Cause.FACE_NOT_RECOGNISED);

    private static final Set<Cause> OF_THE_CARD = EnumSet.of(
            Cause.FACE_NOT_RECOGNISED,
            Cause.CARD_UNREADABLE,
            Cause.CARD_SOILED,
            Cause.CHIP_BROKEN,
            Cause.CERTIFICATE_EXPIRED);

    /** The line works, so that numbers on paper can be asked with. */
    private static final Set<Cause> NUMBERS_CAN_BE_ASKED = with(OF_THE_CARD, Cause.READER_BROKEN);

    /** A card shows the newest coverage, numbers only their own (1(1)※). */
    private static final Set<Validity> CARD_SHOWS_MORE =
            EnumSet.of(Validity.INVALID, Validity.INVALID_NEWER_EXISTS, Validity.NOT_FOUND, Validity.MULTIPLE);

    private SituationWords() {}

    private static Set<Cause> with(Set<Cause> causes, Cause another) {
        Set<Cause> more = EnumSet.copyOf(causes);
        more.add(another);
        return more;
    }

    static String id(Situation situation) {
        return situation.match(validity -> "ANSWER-" + validity, cause -> "CAUSE-" + cause, () -> "REFUSED");
    }

    static String title(Situation situation) {
        return situation.match(Validity::label, SituationWords::title, () -> "問い合わせが受け付けられませんでした");
    }

    private static String title(Cause cause) {
        return cause == Cause.NOTHING_PRESENTED ? cause.label() : "確認できません（" + cause.label() + "）";
    }

    static List<DeskStep> steps(DeskView view) {
        return view.now()
                .situation()
                .match(validity -> answered(validity, view), cause -> unasked(cause, view), (Supplier<List<DeskStep>>)
                        () -> List.of(DeskStep.ASK_AGAIN));
    }

    private static List<DeskStep> answered(Validity validity, DeskView view) {
        List<DeskStep> steps = new ArrayList<>();
        if (view.isUnsettled()) {
            steps.add(DeskStep.READ_ON_TERMINAL);
        }
        if (validity == Validity.MULTIPLE) {
            steps.add(DeskStep.CHOOSE_PERSON);
        }
        if (!view.hasCard() && CARD_SHOWS_MORE.contains(validity)) {
            steps.add(DeskStep.PRESENT_CARD);
        }
        return steps;
    }

    private static List<DeskStep> unasked(Cause cause, DeskView view) {
        List<DeskStep> steps = new ArrayList<>();
        if (FACE_FAILS.contains(cause) && view.isPresent()) {
            identification(view.now().card(), steps);
        }
        if (NUMBERS_CAN_BE_ASKED.contains(cause) || (cause == Cause.NOTHING_PRESENTED && view.hasNumbers())) {
            steps.add(DeskStep.ASK_BY_NUMBERS);
        }
        if (notesPrintedItems(view)) {
            steps.add(DeskStep.NOTE_FOUR_ITEMS);
        } else if (LOOKED_UP_LATER.contains(cause)) {
            steps.add(DeskStep.ASK_FOUR_ITEMS);
        }
        return steps;
    }

    /** Another way to identify the holder of a card; a phone identifies its owner itself. */
    private static void identification(CardKind card, List<DeskStep> steps) {
        switch (card) {
            case MY_NUMBER_CARD -> steps.add(DeskStep.PIN_OR_VISUAL);
            case PINLESS_CARD -> steps.add(DeskStep.VISUAL);
            case PHONE, NO_CARD -> {
                // nothing to look at
            }
        }
    }

    /** 控えておく: whenever the card could not be asked with and shows what it is. */
    static boolean notesPrintedItems(DeskView view) {
        return view.hasPrintedCard() && (isLookedUpLater(view) || view.isUnasked(OF_THE_CARD));
    }

    /** Whether the system's own lookup by printed items finds the patient afterwards. */
    static boolean isLookedUpLater(DeskView view) {
        return view.isUnasked(LOOKED_UP_LATER);
    }
}
