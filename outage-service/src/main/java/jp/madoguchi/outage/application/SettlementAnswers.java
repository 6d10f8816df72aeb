package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.SettlementAnswered;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 精算の答え: every answer about the visits of an institution, by its version. */
public interface SettlementAnswers {
    /** Keeps an answer; one of this version that is there already stays. */
    Uni<Void> add(SettlementAnswered answer);

    /** Everything answered to this institution. */
    Uni<List<SettlementAnswered>> of(InstitutionCode institution);

    /** Everything answered about this visit of it. */
    Uni<List<SettlementAnswered>> of(InstitutionCode institution, UUID visitId);
}
