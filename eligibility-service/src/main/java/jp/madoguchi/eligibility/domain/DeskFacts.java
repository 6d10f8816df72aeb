package jp.madoguchi.eligibility.domain;

import java.util.Set;
import jp.madoguchi.contracts.event.DeclarationTaken;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 窓口の事実: the kinds of fact a gateway may report, and what they must hold to be believed. */
public final class DeskFacts {
    private static final Set<EventType> OF_A_DESK =
            Set.of(EventType.VISIT_RECORDED, EventType.DECLARATION_TAKEN, EventType.DESK_ACTION_RECORDED);

    private DeskFacts() {}

    /** Whether this kind of fact happens at a desk. */
    public static boolean includes(EventType type) {
        return OF_A_DESK.contains(type);
    }

    static boolean isOf(InstitutionCode institution, Payload fact) {
        if (fact instanceof VisitRecorded visit) {
            return visit.institution().equals(institution);
        }
        if (fact instanceof DeskActionRecorded action) {
            return action.institution().equals(institution);
        }
        return fact instanceof DeclarationTaken declaration
                && declaration.institution().equals(institution);
    }

    /**
     * A visit was either answered or could not be asked about; both, or neither, would blur what is known with what
     * is not.
     */
    static boolean isSound(Payload fact) {
        return !(fact instanceof VisitRecorded visit) || (visit.validity() == null) != (visit.couldNotAsk() == null);
    }
}
