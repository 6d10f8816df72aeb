package jp.madoguchi.gateway.domain;

import static jp.madoguchi.gateway.domain.CopayLadderTest.ALTERNATIVES;
import static jp.madoguchi.gateway.domain.CopayLadderTest.decide;
import static jp.madoguchi.gateway.domain.CopayLadderTest.nothing;
import static jp.madoguchi.gateway.domain.DeskFixture.known;
import static jp.madoguchi.gateway.domain.DeskFixture.lineDown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.domain.DeskFixture.Draft;
import jp.madoguchi.rules.RuleChoices;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has nothing but a 医療券 is taken on it, whatever came of asking, and is charged no share. */
class AssistanceTest {
    private static Draft onTicket() {
        return new Draft(VisitBasis.ASSISTANCE_TICKET)
                .card(CardKind.NO_CARD)
                .shown(null)
                .issued(Issued.UNKNOWN);
    }

    @Test
    void takesWhoShowsATicketWhateverCameOfAsking() {
        assertEquals("0 PUBLIC_ASSISTANCE", decide(onTicket(), known(Validity.VALID_UNREGISTERED)));
        assertEquals("0 PUBLIC_ASSISTANCE", decide(onTicket(), lineDown()));
        assertEquals("0 PUBLIC_ASSISTANCE", decide(onTicket(), known(Validity.INVALID)));
        assertEquals("0 PUBLIC_ASSISTANCE", decide(onTicket(), new AskOutcome.KnownAbsent(null)));
        assertEquals("0 PUBLIC_ASSISTANCE", decide(onTicket(), new AskOutcome.CouldNotAsk(Cause.NOTHING_PRESENTED)));
        assertEquals("0 PUBLIC_ASSISTANCE", decide(onTicket().presence(Presence.ABSENT), lineDown()));
    }

    /** 未委託・未登録: the office has not given the ticket of this month yet. */
    @Test
    @Covers("DSK-131")
    void doesNotWaitForTheTicketOfWhomTheAnswerNames() {
        Draft without = onTicket().showing().ticket(null);

        assertEquals("0 PUBLIC_ASSISTANCE", decide(without, known(Validity.VALID_UNREGISTERED)));
        assertEquals("DSK-131", decide(without, lineDown()));
        assertEquals("DSK-131", decide(without, known(Validity.INVALID)));
    }

    /** 生活保護法4条: whatever another law gives goes first. */
    @Test
    @Covers("DSK-132")
    void takesWhoIsCoveredOnTheCoverage() {
        Draft withCertificate = onTicket().showing(Evidence.ASSISTANCE_TICKET, Evidence.ELIGIBILITY_CERTIFICATE);

        assertEquals("DSK-132", decide(onTicket(), known(Validity.VALID)));
        AskOutcome unsettled = new AskOutcome.Known(DeskFixture.answer(Validity.VALID, null));
        assertEquals("0 PUBLIC_ASSISTANCE", decide(onTicket(), unsettled), "区分が医療扶助の結果");
        assertEquals("DSK-132", decide(withCertificate, lineDown()));
        assertEquals("0 PUBLIC_ASSISTANCE", decide(withCertificate, known(Validity.VALID_UNREGISTERED)));
    }

    @Test
    @Covers("DSK-133")
    void notesATicketOnNoOtherGround() {
        Draft certificate = new Draft(VisitBasis.ELIGIBILITY_CERTIFICATE);

        assertEquals("30 NOTICE_2_1", decide(certificate, lineDown()));
        assertEquals("DSK-133", decide(certificate.ticket(DeskFixture.TICKET), lineDown()));
    }

    @Test
    void neverChargesTenTenthsToWhoShowsATicket() {
        Draft full = nothing().tried(ALTERNATIVES);
        String words = CopayLadder.decide(
                        full.showing(Evidence.ASSISTANCE_TICKET).intake(), DeskFixture.scene(lineDown()))
                .match(copay -> "", findings -> findings.get(0).message());

        assertEquals("DSK-110", decide(full, lineDown()));
        assertEquals("10割は求めません。見せてもらった医療券・調剤券で受け付けてください", words);
        assertEquals("100 NOTICE_2_3", decide(full.showing(), lineDown()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "INVALID,[]",
        "NOT_FOUND,[]",
        "MULTIPLE,[COMPARE_PERSON]",
        "VALID_UNREGISTERED,[]",
    })
    void waitsForNoCoverageOfWhoShowsATicket(Validity validity, String follows) {
        DeskInstruction one = instruction(new Situation.Answered(validity));

        assertEquals(VisitBasis.ASSISTANCE_TICKET, one.basis());
        assertEquals(follows, one.follows().toString());
        assertEquals("[TICKET_NUMBERS]", one.writeDown().toString());
        assertEquals("[0]", one.share().possible().toString());
    }

    /** The check after an outage may find a coverage, which goes first. */
    @Test
    void isStillLookedUpAfterAnOutage() {
        DeskInstruction one = instruction(new Situation.Unasked(Cause.LINE_DOWN));

        assertEquals("[FOUR_ITEM_LOOKUP]", one.follows().toString());
        assertEquals("[FOUR_ITEMS, TICKET_NUMBERS]", one.writeDown().toString());
    }

    private static DeskInstruction instruction(Situation situation) {
        return DeskInstructions.in(
                new DeskCase(
                        situation,
                        Set.of(Evidence.ASSISTANCE_TICKET),
                        Issued.UNKNOWN,
                        CardKind.MY_NUMBER_CARD,
                        Presence.PRESENT,
                        EarlierVisit.FIRST,
                        DeskFixture.TARO.birthDate(),
                        DeskFixture.TODAY,
                        InstitutionKind.CLINIC,
                        Set.of(),
                        false),
                RuleChoices.none());
    }
}
