package jp.madoguchi.gateway.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.AssistanceTicket;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.gateway.domain.EntryState;
import jp.madoguchi.gateway.domain.SavedVisit;
import org.jspecify.annotations.Nullable;

/** 受付済みの患者. */
record RecordedJson(
        UUID visitId,
        long sequence,
        Instant takenAt,
        LocalDate confirmationDate,
        CardFace patient,
        String birthDate,
        VisitBasis basis,
        String basisLabel,
        @Nullable UUID checkId,
        @Nullable Validity validity,
        @Nullable Cause couldNotAsk,
        String finding,
        @Nullable InsuredNumbers shown,
        CopayJson copay,
        @Nullable UUID declarationId,
        boolean paperForm,
        boolean certificateIssued,
        List<VisitBasis> tried,
        EntryState state,
        String stateLabel,
        @Nullable String code,
        @Nullable AssistanceTicket ticket) {

    static RecordedJson of(SavedVisit saved) {
        VisitRecorded visit = saved.visit();
        return new RecordedJson(
                visit.visitId(),
                saved.sequence(),
                visit.takenAt(),
                visit.confirmationDate(),
                visit.patient(),
                EraDate.of(visit.patient().birthDate()).japanese(),
                visit.basis(),
                visit.basis().label(),
                visit.checkId(),
                visit.validity(),
                visit.couldNotAsk(),
                finding(visit),
                visit.shown(),
                CopayJson.shown(visit.copay()),
                visit.declarationId(),
                saved.paperForm(),
                visit.certificateIssued(),
                visit.tried(),
                saved.state(),
                saved.state().label(),
                saved.code(),
                visit.ticket());
    }

    private static String finding(VisitRecorded visit) {
        Validity validity = visit.validity();
        Cause cause = visit.couldNotAsk();
        return validity != null ? validity.label() : cause == null ? "" : "確認できません（" + cause.label() + "）";
    }
}
