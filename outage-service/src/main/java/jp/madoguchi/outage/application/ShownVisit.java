package jp.madoguchi.outage.application;

import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.VisitSettlement;

/** 控えた受診とその精算: a held visit as it is shown. */
public record ShownVisit(HeldVisit visit, VisitSettlement settlement) {
    /** Of whose settlement nothing has been heard. */
    public static ShownVisit of(HeldVisit visit) {
        return new ShownVisit(visit, VisitSettlement.NONE);
    }
}
