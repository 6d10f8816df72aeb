package jp.madoguchi.gateway.domain;

import static jp.madoguchi.gateway.domain.CopayLadderTest.decide;
import static jp.madoguchi.gateway.domain.DeskFixture.formWith;
import static jp.madoguchi.gateway.domain.DeskFixture.lineDown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.domain.DeskFixture.Draft;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.Test;

/** 2(2): what a patient says, in writing or by word. */
class FormRulesTest {
    @Test
    @Covers("DSK-106")
    void takesAnOralConfirmationWhereNothingHasChangedAndWhatTheFormWouldSayIsKnown() {
        Draft oral = new Draft(VisitBasis.ORAL_CONFIRMATION);

        assertEquals("DSK-106", decide(oral, lineDown()));
        assertEquals("DSK-106", decide(oral.earlier(EarlierVisit.KNOWN), lineDown()));
        assertEquals("DSK-106", decide(oral.earlier(EarlierVisit.UNCHANGED), lineDown()));
        assertEquals("30 NOTICE_2_2_ORAL", decide(oral.earlier(EarlierVisit.UNCHANGED_AND_HELD), lineDown()));
    }

    @Test
    @Covers({"DSK-107", "DSK-108"})
    void wantsAFormOfSomebodyWhoHoldsACoverage() {
        assertEquals("DSK-107", decide(new Draft(VisitBasis.DECLARATION), lineDown()));
        assertEquals("DSK-108", decide(new Draft(VisitBasis.DECLARATION).form(formWith(false, 30)), lineDown()));
        assertEquals("DSK-108", decide(new Draft(VisitBasis.DECLARATION).paper(false), lineDown()));
    }
}
