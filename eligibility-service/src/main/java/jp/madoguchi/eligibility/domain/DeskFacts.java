package jp.madoguchi.eligibility.domain;

import jp.madoguchi.contracts.event.DeclarationTaken;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 窓口の事実: the kinds of fact a gateway may report, and what they must hold to be believed. */
public final class DeskFacts {
    private DeskFacts() {}

    /** Whether this kind of fact happens at a desk. */
    public static boolean includes(EventType type) {
        return type == EventType.VISIT_RECORDED || type == EventType.DECLARATION_TAKEN;
    }

    static boolean isOf(InstitutionCode institution, Payload fact) {
        if (fact instanceof VisitRecorded visit) {
            return visit.institution().equals(institution);
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
