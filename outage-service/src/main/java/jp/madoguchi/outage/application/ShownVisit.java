package jp.madoguchi.outage.application;

import java.util.Optional;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.VisitSettlement;
import jp.madoguchi.outage.domain.WhyHeld;

/**
 * 控えた受診とその精算: a held visit as it is shown.
 *
 * @param why what it waits for, where that was looked at
 */
public record ShownVisit(HeldVisit visit, VisitSettlement settlement, Optional<WhyHeld> why) {
    /** Of whose settlement nothing has been heard. */
    public static ShownVisit of(HeldVisit visit) {
        return new ShownVisit(visit, VisitSettlement.NONE, Optional.empty());
    }
}
