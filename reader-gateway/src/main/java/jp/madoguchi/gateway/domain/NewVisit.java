package jp.madoguchi.gateway.domain;

import jp.madoguchi.contracts.event.DeclarationTaken;
import jp.madoguchi.contracts.event.VisitRecorded;
import org.jspecify.annotations.Nullable;

/** これから控える受付: the facts of one visit, to be saved together or not at all, and the intake they came from. */
public record NewVisit(
        Intake intake, VisitRecorded visit, @Nullable DeclarationTaken declaration) {}
