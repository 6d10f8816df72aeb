package jp.madoguchi.gateway.domain;

import static jp.madoguchi.gateway.domain.CopayLadderTest.ALTERNATIVES;
import static jp.madoguchi.gateway.domain.CopayLadderTest.decide;
import static jp.madoguchi.gateway.domain.CopayLadderTest.nothing;
import static jp.madoguchi.gateway.domain.CopayLadderTest.pharmacy;
import static jp.madoguchi.gateway.domain.DeskFixture.known;
import static jp.madoguchi.gateway.domain.DeskFixture.lineDown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.domain.DeskFixture.Draft;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.Test;

/** Nobody pays 10割 while another way is open, nor by one look alone. */
class FullChargeTest {
    @Test
    @Covers({"DSK-109", "DSK-110", "DSK-111"})
    void asksForEveryAlternativeBeforeTenTenths() {
        assertEquals("DSK-109 DSK-110 DSK-111", decide(nothing(), lineDown()));
        assertEquals("DSK-109 DSK-111", decide(nothing().tried(VisitBasis.ELIGIBILITY_CERTIFICATE), lineDown()));
        assertEquals(
                "DSK-110",
                decide(nothing().tried(VisitBasis.ORAL_CONFIRMATION, VisitBasis.MYNAPORTAL_SCREEN), lineDown()));
        assertEquals(
                "DSK-111", decide(nothing().tried(ALTERNATIVES).earlier(EarlierVisit.UNCHANGED_AND_HELD), lineDown()));
        assertEquals(
                "100 NOTICE_2_3",
                decide(nothing().tried(ALTERNATIVES).earlier(EarlierVisit.UNCHANGED), lineDown()),
                "asked, and what a form would say is not known here");
    }

    @Test
    void asksForNoAlternativeThatCannotBe() {
        Draft absent = nothing().presence(Presence.ABSENT).tried(VisitBasis.ELIGIBILITY_CERTIFICATE);

        assertEquals("100 NOTICE_2_3", decide(absent, lineDown()));
        assertEquals("DSK-110", decide(absent, pharmacy()));
        assertEquals(
                "100 NOTICE_2_3",
                decide(
                        nothing().tried(VisitBasis.ELIGIBILITY_CERTIFICATE, VisitBasis.ORAL_CONFIRMATION),
                        known(Validity.INVALID)));
    }

    @Test
    void namesThePapersThatWereNotAskedFor() {
        List<String> messages = CopayLadder.decide(
                        nothing().card(CardKind.PINLESS_CARD).intake(), DeskFixture.scene(lineDown()))
                .match(
                        copay -> List.of(),
                        findings -> findings.stream().map(DeskFinding::message).toList());

        assertEquals("10割の前に、資格確認書・資格情報のお知らせがないかたずねてください", messages.get(0));
    }

    @Test
    void takesByItWhoHasShownWhatProves() {
        Draft shown = nothing().tried(ALTERNATIVES).showing(Evidence.ELIGIBILITY_CERTIFICATE);
        String words = CopayLadder.decide(shown.intake(), DeskFixture.scene(lineDown()))
                .match(copay -> "", findings -> findings.get(0).message());

        assertEquals("DSK-110", decide(shown, lineDown()));
        assertEquals("10割は求めません。見せてもらった資格確認書で受け付けてください", words);
    }

    @Test
    @Covers("DSK-112")
    void neverChargesTenTenthsToWhoIsKnownToBeCovered() {
        Draft nothing = nothing().tried(ALTERNATIVES);

        assertEquals("DSK-112", decide(nothing, known(Validity.VALID)));
        assertEquals("DSK-112", decide(nothing, known(Validity.VALID_UNREGISTERED)));
        assertEquals("100 NOTICE_2_3", decide(nothing, known(Validity.INVALID)));
    }

    @Test
    @Covers("DSK-119")
    void asksForTheFormBeforeTenTenths() {
        Draft asked = nothing()
                .card(CardKind.PINLESS_CARD)
                .tried(VisitBasis.ELIGIBILITY_CERTIFICATE, VisitBasis.ELIGIBILITY_NOTICE, VisitBasis.ORAL_CONFIRMATION);

        assertEquals("100 NOTICE_2_3", decide(asked, lineDown()));
        assertEquals("DSK-119", decide(asked.issued(Issued.UNKNOWN), lineDown()));
        assertEquals("DSK-119", decide(asked.issued(Issued.YES), lineDown()));
        assertEquals(
                "100 NOTICE_2_3",
                decide(
                        asked.tried(
                                VisitBasis.ELIGIBILITY_CERTIFICATE,
                                VisitBasis.ELIGIBILITY_NOTICE,
                                VisitBasis.ORAL_CONFIRMATION,
                                VisitBasis.DECLARATION),
                        lineDown()));
    }

    @Test
    @Covers("DSK-120")
    void wantsASecondLookBeforeTenTenthsAndTellsWhatWasAskedFor() {
        Draft once = nothing().tried(ALTERNATIVES).secondLookBy(null);
        String words = CopayLadder.decide(once.intake(), DeskFixture.scene(lineDown()))
                .match(copay -> "", findings -> findings.get(0).message());

        assertEquals("DSK-120", decide(once, lineDown()));
        assertTrue(words.endsWith("マイナポータルの資格情報画面・資格確認書・過去の受診歴と口頭確認"), words);
        assertEquals("DSK-109 DSK-110 DSK-111 DSK-120", decide(nothing().secondLookBy(null), lineDown()));
    }

    /** 特別療養費: one key would charge the whole price to somebody who is covered. */
    @Test
    @Covers("DSK-128")
    void wantsASecondLookBeforeTheWholePriceOfSomebodyWhoIsCovered() {
        Draft checked = new Draft(VisitBasis.ONLINE_CHECK);
        AskOutcome special =
                new AskOutcome.Known(DeskFixture.answer(Validity.VALID, new Copay(100, CopayClause.ONLINE_CHECK)));

        assertEquals("DSK-128", decide(checked, special));
        assertEquals("30 ONLINE_CHECK", decide(checked, known(Validity.VALID)));
        assertEquals("100 ONLINE_CHECK", decide(checked.secondLookBy("uketsuke"), special));
    }

    /** What an answer without validity says of a share settles nothing. */
    @Test
    void onlyAValidAnswerSettlesAShare() {
        assertEquals(
                100,
                Situation.of(new AskOutcome.Known(
                                DeskFixture.answer(Validity.VALID, new Copay(100, CopayClause.ONLINE_CHECK))))
                        .settledPercent());
        assertEquals(null, Situation.of(known(Validity.INVALID)).settledPercent());
        assertEquals(
                null,
                Situation.of(new AskOutcome.Known(DeskFixture.answer(Validity.VALID, null)))
                        .settledPercent());
        assertEquals(null, Situation.of(lineDown()).settledPercent());
        assertEquals(null, new Situation.Refused().settledPercent());
    }

    @Test
    @Covers("DSK-121")
    void letsOnlyANamedPersonDecideAndOnlyOfAPatientTheClinicKnows() {
        Draft known = nothing().earlier(EarlierVisit.KNOWN).tried(ALTERNATIVES);

        assertEquals("DSK-121", decide(nothing().decidedBy("見本院長"), lineDown()));
        assertEquals("DSK-121", decide(nothing().tried(ALTERNATIVES).ratio(30), lineDown()));
        assertEquals("DSK-120 DSK-121", decide(known.secondLookBy(null), lineDown()));
        assertEquals("30 NOTICE_2_3_KNOWN", decide(known.decidedBy("見本院長"), lineDown()));
    }
}
