package jp.madoguchi.gateway.application;

import static jp.madoguchi.gateway.domain.DeskFixture.TARO;
import static jp.madoguchi.gateway.domain.DeskFixture.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.Reception;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VerificationMethod;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.gateway.domain.Bearer;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.DeskCase;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.EarlierVisit;
import jp.madoguchi.gateway.domain.Evidence;
import jp.madoguchi.gateway.domain.InstitutionKind;
import jp.madoguchi.gateway.domain.Intake;
import jp.madoguchi.gateway.domain.Issued;
import jp.madoguchi.gateway.domain.Presence;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.domain.Situation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RequestedIntakeTest {
    private static final UUID VISIT = new UUID(1, 1);
    private static final Clerk CLERK = new Clerk("uketsuke", false);

    private static TakeRequest request(
            VisitBasis basis, @Nullable CardKind card, @Nullable DeclarationContent form, @Nullable String looked) {
        return new TakeRequest(
                VISIT, basis, card, null, null, null, null, null, form, false, Set.of(), null, null, null, null,
                Set.of(), null, looked, null, CLERK);
    }

    private static RequestedIntake requested(TakeRequest request, @Nullable Presentation presented) {
        return new RequestedIntake(
                request, VISIT, Optional.ofNullable(presented), IdentityShown.NOTHING, TODAY.minusDays(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ONLINE_CHECK,YES,[]",
        "MYNAPORTAL_SCREEN,YES,[MYNAPORTAL_SCREEN]",
        "ELIGIBILITY_CERTIFICATE,YES,[ELIGIBILITY_CERTIFICATE]",
        "ORAL_CONFIRMATION,YES,[]",
        "DECLARATION,UNKNOWN,[]",
        "NOTHING_PRESENTED,UNKNOWN,[]",
        "ASSISTANCE_TICKET,UNKNOWN,[]",
    })
    void takesFromTheGroundWhatTheDeskLeftOpen(VisitBasis basis, Issued issued, String shown) {
        Intake intake = requested(request(basis, null, null, null), null).intake(TARO, CardKind.NO_CARD);

        assertEquals(CardKind.NO_CARD, intake.card());
        assertEquals(issued, intake.issued());
        assertEquals(shown, intake.shownEvidence().toString());
        assertEquals(Presence.PRESENT, intake.presence());
        assertEquals(EarlierVisit.FIRST, intake.earlier());
        assertEquals(VerificationMethod.NONE, intake.verification());
        assertEquals(TODAY.minusDays(1), intake.confirmationDate());
    }

    @Test
    void aTicketWasShownWhereItsNumbersWereTakenDown() {
        TakeRequest silent = request(VisitBasis.ASSISTANCE_TICKET, null, null, null);
        TakeRequest noted = new TakeRequest(
                VISIT,
                VisitBasis.ASSISTANCE_TICKET,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                Set.of(),
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                DeskFixture.TICKET,
                CLERK);

        assertEquals(
                Set.of(), requested(silent, null).intake(TARO, CardKind.NO_CARD).shownEvidence());
        assertEquals(
                Set.of(Evidence.ASSISTANCE_TICKET),
                requested(noted, null).intake(TARO, CardKind.NO_CARD).shownEvidence());
        assertEquals(
                DeskFixture.TICKET,
                requested(noted, null).intake(TARO, CardKind.NO_CARD).ticket());
    }

    @Test
    void takesFromTheCardWhatItTells() {
        Presentation card = DeskFixture.presentation(VISIT, null);
        RequestedIntake read = requested(request(VisitBasis.ONLINE_CHECK, null, null, null), card);
        RequestedIntake phone = requested(request(VisitBasis.ONLINE_CHECK, CardKind.PHONE, null, null), card);

        assertEquals(Optional.of(CardKind.MY_NUMBER_CARD), read.card());
        assertEquals(Optional.of(CardKind.PHONE), phone.card());
        assertEquals(
                VerificationMethod.PHONE, phone.intake(TARO, CardKind.PHONE).verification());
        assertEquals(TODAY, read.intake(TARO, CardKind.MY_NUMBER_CARD).confirmationDate());
    }

    /** The result is the same after 顔認証 and after 暗証番号: only a person can tell. */
    @Test
    void saysNoMoreOfTheReaderThanItsResult() {
        Presentation card = DeskFixture.presentation(VISIT, null);
        TakeRequest silent = request(VisitBasis.ONLINE_CHECK, null, null, null);

        assertEquals(
                VerificationMethod.CARD_READER,
                requested(silent, card).intake(TARO, CardKind.MY_NUMBER_CARD).verification());
        assertEquals(
                VerificationMethod.PIN,
                requested(silent.verifiedBy(VerificationMethod.PIN), card)
                        .intake(TARO, CardKind.MY_NUMBER_CARD)
                        .verification());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void nobodyHoldsACardWhichNobodySaw(VisitBasis basis) {
        assertEquals(
                Optional.empty(),
                requested(request(basis, null, null, null), null).card());
        assertEquals(
                Optional.of(CardKind.PINLESS_CARD),
                requested(request(basis, CardKind.PINLESS_CARD, null, null), null)
                        .card());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void typedNumbersTellOfNoCardAndNeedNoneWhereTheyAreTheGround(VisitBasis basis) {
        Presentation typed = Presentation.ofNumbers(
                VISIT,
                Instant.EPOCH,
                TODAY,
                DeskFixture.NUMBERS,
                new Bearer(null, null, TARO.birthDate(), null, null, null));

        assertEquals(
                basis == VisitBasis.ONLINE_CHECK ? Optional.of(CardKind.NO_CARD) : Optional.empty(),
                requested(request(basis, null, null, null), typed).card());
    }

    @Test
    void theFormItselfSaysWhetherACoverageWasIssued() {
        TakeRequest said = request(VisitBasis.DECLARATION, null, DeskFixture.formWith(true, 30), null);
        TakeRequest denied = request(VisitBasis.DECLARATION, null, DeskFixture.formWith(false, 30), null);

        assertEquals(
                Issued.YES, requested(said, null).intake(TARO, CardKind.NO_CARD).issued());
        assertEquals(
                Issued.NO,
                requested(denied, null).intake(TARO, CardKind.NO_CARD).issued());
    }

    @Test
    void nobodyReadsAFormThatStaysOnPaper() {
        TakeRequest paper = new TakeRequest(
                VISIT,
                VisitBasis.DECLARATION,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                Set.of(),
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                CLERK);

        assertEquals(
                Issued.UNKNOWN,
                requested(paper, null).intake(TARO, CardKind.MY_NUMBER_CARD).issued());
    }

    @Test
    void tellsTheCaseOfSomebodyWhoseNameNobodyKnowsYet() {
        DeskCase now = requested(request(VisitBasis.ELIGIBILITY_CERTIFICATE, null, null, null), null)
                .deskCase(new Situation.Unasked(Cause.LINE_DOWN), CardKind.NO_CARD, InstitutionKind.CLINIC);

        assertEquals(null, now.birthDate());
        assertEquals(Set.of(Evidence.ELIGIBILITY_CERTIFICATE), now.shown());
    }

    /** The numbers that were told count, and where none were, those somebody typed to ask by. */
    @Test
    void whatWasShownIsRefutedByTheAnswerOfItsNumbers() {
        Presentation typed = Presentation.ofNumbers(
                        VISIT,
                        Instant.EPOCH,
                        TODAY,
                        DeskFixture.NUMBERS,
                        new Bearer(null, null, TARO.birthDate(), null, null, null))
                .with(DeskFixture.settled(DeskFixture.known(Validity.INVALID)));
        TakeRequest silent = request(VisitBasis.NOTHING_PRESENTED, null, null, null);
        TakeRequest unnumbered = request(VisitBasis.ELIGIBILITY_CERTIFICATE, null, null, null);

        assertTrue(requested(silent, typed).isRefuted());
        assertFalse(requested(unnumbered, typed).isRefuted(), "nobody has said yet which one lies there");
        assertTrue(requested(showing(DeskFixture.NUMBERS), typed).isRefuted());
        assertFalse(requested(showing(DeskFixture.LATE_ELDERLY_NUMBERS), typed).isRefuted());
        assertFalse(requested(showing(DeskFixture.NUMBERS), null).isRefuted());
    }

    private static TakeRequest showing(InsuredNumbers numbers) {
        return new TakeRequest(
                VISIT,
                VisitBasis.ELIGIBILITY_CERTIFICATE,
                null,
                null,
                null,
                null,
                numbers,
                null,
                null,
                false,
                Set.of(),
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                CLERK);
    }

    @Test
    void aRepeatWasLookedAtByWhoLookedThen() {
        TakeRequest again = request(VisitBasis.NOTHING_PRESENTED, null, null, "another");
        TakeRequest without = request(VisitBasis.NOTHING_PRESENTED, null, null, null);
        Reception then = new Reception(
                "uketsuke", false, VerificationMethod.NONE, true, null, "uketsuke", null, Reception.ClockState.AGREED);

        assertEquals("uketsuke", again.repeated(saved(then)).secondLookBy());
        assertEquals("another", again.repeated(saved(null)).secondLookBy());
        assertEquals(null, without.repeated(saved(then)).secondLookBy());
    }

    private static VisitRecorded saved(@Nullable Reception reception) {
        return new VisitRecorded(
                VISIT,
                DeskFixture.CLINIC,
                Instant.EPOCH,
                LocalDate.EPOCH,
                TARO,
                VisitBasis.NOTHING_PRESENTED,
                null,
                null,
                Cause.NOTHING_PRESENTED,
                null,
                null,
                new Copay(100, CopayClause.NOTICE_2_3),
                null,
                false,
                List.of(),
                reception,
                null);
    }
}
