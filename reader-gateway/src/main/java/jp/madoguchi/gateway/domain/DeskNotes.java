package jp.madoguchi.gateway.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.VisitBasis;

/** 書き留めること: what each rung leaves behind for the claim and for whoever asks later. */
final class DeskNotes {
    private static final Set<Cause> ILLEGIBLE = Set.of(Cause.CARD_SOILED, Cause.CARD_UNREADABLE);

    private DeskNotes() {}

    static Set<WriteDown> of(Rung rung, DeskView view) {
        Set<WriteDown> notes = EnumSet.noneOf(WriteDown.class);
        if (SituationWords.notesPrintedItems(view)) {
            notes.add(WriteDown.FOUR_ITEMS);
        }
        if (view.isUnasked(ILLEGIBLE)) {
            notes.add(WriteDown.INSURER_NAME);
        }
        if (!view.isPresent()) {
            notes.add(WriteDown.RELATION);
        }
        notes.addAll(on(rung));
        if (isByPortal(rung, view)) {
            notes.add(WriteDown.LOGOUT_CONFIRMED);
        }
        return Collections.unmodifiableSet(notes);
    }

    private static List<WriteDown> on(Rung rung) {
        return switch (rung) {
            case ONLINE -> List.of();
            case ASSISTANCE -> List.of(WriteDown.TICKET_NUMBERS);
            case PROOF_SHOWN, PROOF_OPEN -> List.of(WriteDown.NUMBERS, WriteDown.RATIO_READ);
            case ORAL, ORAL_OPEN -> List.of(WriteDown.SOURCE_AND_AGE);
            case DECLARATION -> List.of(WriteDown.FOUR_ITEMS, WriteDown.FORM);
            case DISCRETION -> List.of(WriteDown.DECIDED_BY, WriteDown.SECOND_LOOK);
            case ONLINE_FULL, FULL -> List.of(WriteDown.SECOND_LOOK);
        };
    }

    private static boolean isByPortal(Rung rung, DeskView view) {
        return switch (rung) {
            case PROOF_SHOWN ->
                view.shownProof().filter(VisitBasis.MYNAPORTAL_SCREEN::equals).isPresent();
            case PROOF_OPEN -> view.openProofs().contains(VisitBasis.MYNAPORTAL_SCREEN);
            default -> false;
        };
    }
}
