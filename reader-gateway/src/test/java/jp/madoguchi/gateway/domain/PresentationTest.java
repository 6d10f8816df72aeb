package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.Sex;
import org.junit.jupiter.api.Test;

class PresentationTest {
    private static final UUID VISIT = new UUID(1, 2);
    private static final LocalDate BORN = LocalDate.of(1970, 3, 26);
    private static final Bearer NOBODY = new Bearer(null, null, null, null, null, null);

    private static Presentation card(FaceResult face) {
        return Presentation.ofCard(VISIT, DeskFixture.NOW, face);
    }

    @Test
    void asksWithTheNumbersOfTheCard() {
        Presentation presentation = DeskFixture.presentation(VISIT, null);

        assertEquals(
                Optional.of(new Question(
                        VISIT, CheckMethod.CARD, DeskFixture.TODAY, DeskFixture.NUMBERS, BORN, Validity.VALID)),
                presentation.question());
        assertEquals(Optional.of(CardKind.MY_NUMBER_CARD), presentation.card());
    }

    @Test
    void hasNothingToAskWithoutNumbersOrBirthDate() {
        FaceResult bare = new FaceResult(DeskFixture.TODAY, Validity.NOT_FOUND, null, NOBODY, null);
        FaceResult ageless = new FaceResult(DeskFixture.TODAY, null, DeskFixture.NUMBERS, NOBODY, null);

        assertTrue(card(bare).question().isEmpty());
        assertTrue(card(ageless).question().isEmpty());
    }

    @Test
    void typedNumbersComeWithoutACard() {
        Presentation typed =
                Presentation.ofNumbers(VISIT, DeskFixture.NOW, DeskFixture.TODAY, DeskFixture.NUMBERS, NOBODY);

        assertEquals(Optional.empty(), typed.card());
        assertEquals(CheckMethod.NUMBER, typed.method());
    }

    @Test
    void thePatientIsAsRegisteredWhereThatIsKnownElseAsOnTheCard() {
        Presentation waiting = DeskFixture.presentation(VISIT, null);
        AskOutcome answered = new AskOutcome.Known(new Answer(
                VISIT, Validity.VALID, DeskFixture.TODAY, null, DeskFixture.registered("登録 太郎"), null, false));

        assertEquals(
                "登録 太郎",
                waiting.with(DeskFixture.settled(answered))
                        .patient()
                        .map(CardFace::name)
                        .orElse(""));
        assertEquals("新橋 太郎", waiting.patient().map(CardFace::name).orElse(""));
        assertEquals(
                "新橋 太郎",
                waiting.with(DeskFixture.settled(DeskFixture.known(Validity.MULTIPLE)))
                        .patient()
                        .map(CardFace::name)
                        .orElse(""));
        assertEquals(
                "新橋 太郎",
                waiting.with(DeskFixture.settled(DeskFixture.lineDown()))
                        .patient()
                        .map(CardFace::name)
                        .orElse(""));
        assertEquals(
                "新橋 太郎",
                waiting.with(DeskFixture.settled(new AskOutcome.KnownAbsent(VISIT)))
                        .patient()
                        .map(CardFace::name)
                        .orElse(""));
    }

    @Test
    void aRefusedQuestionIsNoOutcomeAndNoLongerUnanswered() {
        Presentation waiting = DeskFixture.presentation(VISIT, null);
        Presentation refused = waiting.with(DeskFixture.refused());
        Presentation answered = waiting.with(DeskFixture.settled(DeskFixture.lineDown()));

        assertTrue(waiting.isUnanswered());
        assertFalse(refused.isUnanswered());
        assertFalse(answered.isUnanswered());
        assertNull(refused.outcome());
        assertEquals(Optional.empty(), waiting.situation());
        assertEquals(Optional.of(new Situation.Refused()), refused.situation());
        assertEquals(Optional.of(new Situation.Unasked(Cause.LINE_DOWN)), answered.situation());
        assertEquals(new Refusal("rule-violated", List.of("資格確認日は本日以前の日付にしてください")), refused.refusal());
        assertNull(refused.with(DeskFixture.settled(DeskFixture.lineDown())).refusal());
    }

    @Test
    void aBearerWithoutNameBirthDateOrSexIsNoPatientYet() {
        assertTrue(new Bearer("名", null, BORN, Sex.MALE, null, null).face().isPresent());
        assertFalse(new Bearer(null, null, BORN, Sex.MALE, null, null).face().isPresent());
        assertFalse(new Bearer("名", null, null, Sex.MALE, null, null).face().isPresent());
        assertFalse(new Bearer("名", null, BORN, null, null, null).face().isPresent());
    }

    @Test
    void aDeclarationWithoutASealLiesOnPaper() {
        NewVisit closed = DeskFixture.visit(VISIT, true);
        NewVisit paper = DeskFixture.visit(VISIT, false);

        assertFalse(new SavedVisit(closed.visit(), 1, EntryState.PENDING, null).paperForm());
        assertTrue(new SavedVisit(paper.visit(), 1, EntryState.PENDING, null).paperForm());
        assertEquals(VisitBasis.DECLARATION, paper.intake().basis());
        assertFalse(new SavedVisit(shown(paper.visit()), 1, EntryState.PENDING, null).paperForm());
    }

    private static VisitRecorded shown(VisitRecorded visit) {
        return new VisitRecorded(
                visit.visitId(),
                visit.institution(),
                visit.takenAt(),
                visit.confirmationDate(),
                visit.patient(),
                VisitBasis.ELIGIBILITY_CERTIFICATE,
                null,
                null,
                visit.couldNotAsk(),
                DeskFixture.NUMBERS,
                null,
                visit.copay(),
                null,
                true,
                visit.tried(),
                null,
                null);
    }
}
