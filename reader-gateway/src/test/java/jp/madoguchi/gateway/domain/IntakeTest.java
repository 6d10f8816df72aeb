package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.domain.DeskFixture.Draft;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static Draft draft() {
        return new Draft(VisitBasis.ELIGIBILITY_CERTIFICATE);
    }

    @Test
    void looksTheSameInWhateverOrderThingsWereToldIn() {
        Intake one = draft().showing(Evidence.INSURANCE_CARD, Evidence.ELIGIBILITY_CERTIFICATE)
                .tried(VisitBasis.DECLARATION, VisitBasis.MYNAPORTAL_SCREEN)
                .intake();

        assertEquals(
                List.of(Evidence.ELIGIBILITY_CERTIFICATE, Evidence.INSURANCE_CARD), List.copyOf(one.shownEvidence()));
        assertEquals(List.of(VisitBasis.MYNAPORTAL_SCREEN, VisitBasis.DECLARATION), List.copyOf(one.tried()));
    }

    @Test
    void saysInOlderWordsWhatItSaysInNewOnes() {
        assertEquals(
                "true false false",
                draft().issued(Issued.YES).intake().certificateIssued() + " "
                        + draft().issued(Issued.NO).intake().certificateIssued() + " "
                        + draft().issued(Issued.UNKNOWN).intake().certificateIssued());
        assertEquals(
                "false true true",
                draft().earlier(EarlierVisit.FIRST).intake().knownPatient() + " "
                        + draft().earlier(EarlierVisit.KNOWN).intake().knownPatient() + " "
                        + draft().earlier(EarlierVisit.UNCHANGED).intake().knownPatient());
    }
}
