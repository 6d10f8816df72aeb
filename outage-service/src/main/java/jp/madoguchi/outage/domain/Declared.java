package jp.madoguchi.outage.domain;

import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.Reception;
import jp.madoguchi.contracts.event.Reception.ClockState;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;

/**
 * 受付のときの扱い: what the desk went by while it could not ask, and the share it took.
 *
 * @param numbers of the certificate or the screen that was shown
 * @param former the coverage the clinic knew from before
 * @param clock what was known of the desk's clock, by which the 資格確認日 is; absent in what was kept before it was
 */
public record Declared(
        VisitBasis basis,
        @Nullable InsuredNumbers numbers,
        @Nullable CoverageFacts former,
        Copay copay,
        @Nullable ClockState clock) {
    static Declared of(VisitRecorded visit) {
        Reception reception = visit.reception();
        return new Declared(
                visit.basis(),
                visit.shown(),
                visit.former(),
                visit.copay(),
                reception == null ? null : reception.clock());
    }

    /** 患者の申立てに基づく割合: by the form, or said by a patient who is known here (2(2)なお書き). */
    boolean byDeclaration() {
        return copay.clause() == CopayClause.NOTICE_2_2 || copay.clause() == CopayClause.NOTICE_2_2_ORAL;
    }

    /** Whether the 資格確認日 is by a machine's clock that nothing and nobody has confirmed. */
    boolean byMachineAlone() {
        return clock == ClockState.UNCHECKED;
    }

    /** 医療扶助: taken on a 医療券・調剤券. */
    boolean onAssistance() {
        return basis == VisitBasis.ASSISTANCE_TICKET;
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "Declared[***]";
    }
}
