package jp.madoguchi.outage.domain;

import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;

/**
 * 受付のときの扱い: what the desk went by while it could not ask, and the share it took.
 *
 * @param numbers of the certificate or the screen that was shown
 * @param former the coverage the clinic knew from before
 */
public record Declared(
        VisitBasis basis,
        @Nullable InsuredNumbers numbers,
        @Nullable CoverageFacts former,
        Copay copay) {
    static Declared of(VisitRecorded visit) {
        return new Declared(visit.basis(), visit.shown(), visit.former(), visit.copay());
    }

    /** 患者の申立てに基づく割合: by the form, or said by a patient who is known here (2(2)なお書き). */
    boolean byDeclaration() {
        return copay.clause() == CopayClause.NOTICE_2_2 || copay.clause() == CopayClause.NOTICE_2_2_ORAL;
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
