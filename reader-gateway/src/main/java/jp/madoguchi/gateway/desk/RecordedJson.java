package jp.madoguchi.gateway.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.AssistanceTicket;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.gateway.domain.EntryState;
import jp.madoguchi.gateway.domain.SavedVisit;
import jp.madoguchi.rules.LegalAge;
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

    private static final Set<CopayClause> DECLARED = EnumSet.of(CopayClause.NOTICE_2_2, CopayClause.NOTICE_2_2_ORAL);
    private static final int SEVENTY = 70;

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

    /**
     * 保発0710第1号 2(2)※: the insurer settles with who is 70 or older when the declared share proves wrong; the clinic
     * neither asks for a difference nor returns one.
     */
    public boolean settledByInsurer() {
        return DECLARED.contains(copay.clause()) && LegalAge.on(confirmationDate, patient.birthDate()) >= SEVENTY;
    }

    private static String finding(VisitRecorded visit) {
        Validity validity = visit.validity();
        Cause cause = visit.couldNotAsk();
        return validity != null ? validity.label() : cause == null ? "" : "確認できません（" + cause.label() + "）";
    }
}
