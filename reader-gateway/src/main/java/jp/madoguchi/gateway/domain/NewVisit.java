package jp.madoguchi.gateway.domain;

import jp.madoguchi.contracts.event.DeclarationTaken;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.contracts.event.VisitRecorded;
import org.jspecify.annotations.Nullable;

/** これから控える受付: the facts of one visit, to be saved together or not at all, and the intake they came from. */
public record NewVisit(
        Intake intake,
        VisitRecorded visit,
        @Nullable DeclarationTaken declaration,
        @Nullable DeskActionRecorded action) {
    /** One with no deed beside it. */
    public NewVisit(Intake intake, VisitRecorded visit, @Nullable DeclarationTaken declaration) {
        this(intake, visit, declaration, null);
    }

    /** The same, and what somebody did beside it. */
    public NewVisit with(DeskActionRecorded deed) {
        return new NewVisit(intake, visit, declaration, deed);
    }
}
