package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.rules.CardMedium;
import jp.madoguchi.rules.CertificateState;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardCheckTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant AT = Instant.parse("2026-11-21T01:02:03Z");
    private static final UUID CHECK = UUID.fromString("01900000-0000-7000-8000-00000000000c");
    private static final CertificateSerial SERIAL = new CertificateSerial("A1");
    private static final String MOVED = "A 2020-04-01..2021-03-31;B 2021-04-01..";

    @ParameterizedTest(name = "asked for {0}: {1} with {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2020-03-31,NOT_FOUND,-",
                "2020-04-01,VALID,06139000",
                "2021-03-31,VALID,06139000",
                "2021-04-01,VALID,02199990",
                "2026-11-20,VALID,02199990",
            })
    void leadsToTheNewestCoverageOfTheDay(LocalDate day, Validity validity, @Nullable String insurer) {
        CheckOutcome outcome = EligibilityCheck.answer(asked(null, day), List.of(CoverageFixture.history(MOVED)));

        assertEquals(validity, outcome.validity());
        assertEquals(
                insurer,
                outcome.<@Nullable String>match(
                        valid -> valid.coverage().numbers().insurerNumber().wire(),
                        lost -> null,
                        notFound -> null,
                        multiple -> null,
                        unregistered -> null));
    }

    @Test
    void saysThatTheNewestCoverageIsLost() {
        CheckOutcome outcome =
                EligibilityCheck.answer(asked(null, DAY), List.of(CoverageFixture.history("A 2020-04-01..2021-03-31")));

        assertEquals(Validity.INVALID, outcome.validity());
    }

    @Test
    void findsNobodyUnderACertificateThatIsNotRegistered() {
        assertEquals(
                Validity.NOT_FOUND,
                EligibilityCheck.answer(asked(null, DAY), List.of()).validity());
    }

    @Test
    void showsNobodyByAMislinkedCardNotEvenAsUnknownByTheBirthDate() {
        CoverageHistory mislinked = CoverageFixture.mislinked("A 2020-04-01..");

        for (LocalDate born : new @Nullable LocalDate[] {null, CoverageFixture.BORN, LocalDate.of(2000, 1, 1)}) {
            assertEquals(
                    Validity.MULTIPLE,
                    EligibilityCheck.answer(asked(born, DAY), List.of(mislinked))
                            .validity());
        }
    }

    @Test
    void picksNobodyWhenTwoPeopleAreOnOneCardNotEvenByTheBirthDate() {
        CoverageHistory one = CoverageFixture.history("A 2020-04-01..");
        CoverageHistory other = new CoverageHistory(
                CHECK,
                CoverageFixture.personBornOn(LocalDate.of(2000, 1, 1)),
                one.coverages(),
                false,
                CoverageFixture.REGISTERED,
                null);

        for (LocalDate born : new @Nullable LocalDate[] {null, CoverageFixture.BORN}) {
            assertEquals(
                    Validity.MULTIPLE,
                    EligibilityCheck.answer(asked(born, DAY), List.of(one, other))
                            .validity());
        }
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({"1984-04-01,VALID", "1984-04-02,NOT_FOUND"})
    void isNobodysCardUnderAnotherBirthDate(LocalDate born, Validity validity) {
        assertEquals(
                validity,
                EligibilityCheck.answer(asked(born, DAY), List.of(CoverageFixture.history(MOVED)))
                        .validity());
    }

    @ParameterizedTest(name = "{0} that expires {1}: {2}, usable until {3}")
    @CsvSource({
        "CARD,2027-02-21,VALID,2027-05-31,false",
        "CARD,2026-11-20,EXPIRING,2027-02-28,false",
        "CARD,2026-11-19,EXPIRED_USABLE,2027-02-28,false",
        "CARD,2026-08-01,EXPIRED_USABLE,2026-11-30,false",
        "CARD,2026-07-31,EXPIRED,2026-10-31,true",
        "PHONE,2026-11-20,EXPIRING,2026-11-20,false",
        "PHONE,2026-11-19,EXPIRED,2026-11-19,true",
    })
    void tellsTheStateOfTheCardOnTheDay(
            CardMedium kind, LocalDate expiresOn, CertificateState state, LocalDate usableUntil, boolean outOfUse) {
        CardFacts card = new Candidates(new Card(kind, expiresOn, false), List.of())
                .cardOn(DAY)
                .orElseThrow();

        assertEquals(new CardFacts(kind, expiresOn, state, state.label(), usableUntil, false), card);
        assertEquals(outOfUse, card.outOfUse());
        assertEquals(
                state == CertificateState.EXPIRING || state == CertificateState.EXPIRED_USABLE, card.needsRenewal());
    }

    @ParameterizedTest(name = "asked for {0}, born {1}: {2}")
    @Covers("ELG-206")
    @CsvSource(
            nullValues = "-",
            value = {"2022-09-30,-,ELG-206", "2022-10-01,-,-", "2022-09-30,1984-04-01,-"})
    void needsTheBirthDateForEarlierDaysOnlyWhereNobodyIsFound(
            LocalDate day, @Nullable LocalDate born, @Nullable String broken) {
        CheckOutcome several = new CheckOutcome.Multiple(CheckOutcome.Multiple.Reason.MISLINKED);
        List<String> expected = broken == null ? List.of() : List.of(broken);

        assertEquals(expected, rules(asked(born, day), new CheckOutcome.NotFound()));
        assertEquals(expected, rules(asked(born, day), several));
        for (String coverages : List.of("A 2020-04-01..", "A 2020-04-01..2021-03-31")) {
            CheckOutcome found = EligibilityCheck.answer(asked(null, day), List.of(CoverageFixture.history(coverages)));
            assertEquals(List.of(), rules(asked(null, day), found));
            assertEquals(day, CheckAnswer.of(CHECK, asked(null, day), found, AT).confirmationDate());
        }
    }

    private static List<String> rules(CheckQuestion question, CheckOutcome outcome) {
        return QuestionRules.broken(question, outcome).stream().map(Rule::id).toList();
    }

    @Test
    void knowsEverythingOfWhoWasFoundAndNothingOfAnybodyElse() {
        CoverageHistory history = CoverageFixture.history("A 2021-02-01..!2026-10-01");
        CoverageHistory newer = CoverageFixture.history("B 2026-10-01..");
        CoverageHistory namesake = new CoverageHistory(
                CHECK,
                CoverageFixture.personBornOn(LocalDate.of(1984, 1, 4)),
                newer.coverages(),
                false,
                CoverageFixture.REGISTERED,
                null);
        Candidates candidates = new Candidates(null, List.of(namesake, history, newer));

        assertEquals(Optional.of(newer), candidates.recordOf(valid(newer)));
        assertEquals(
                Optional.of(history),
                candidates.recordOf(new CheckOutcome.Lost(
                        CoverageFixture.PERSON,
                        history.person(),
                        history.coverages().get(0),
                        true)));
        assertEquals(Optional.empty(), candidates.recordOf(valid(CoverageFixture.history("C 2026-10-01.."))));
        assertEquals(Optional.empty(), candidates.recordOf(new CheckOutcome.NotFound()));
        assertEquals(
                Optional.empty(),
                candidates.recordOf(new CheckOutcome.Multiple(CheckOutcome.Multiple.Reason.MISLINKED)));
        assertEquals(Optional.empty(), candidates.recordOf(new CheckOutcome.Unregistered(null)));
    }

    private static CheckOutcome valid(CoverageHistory history) {
        return new CheckOutcome.Valid(
                CoverageFixture.PERSON, history.person(), history.coverages().get(0));
    }

    @Test
    void knowsNoCardWhereNoneIsRegistered() {
        assertEquals(Optional.empty(), new Candidates(null, List.of()).cardOn(DAY));
    }

    @Test
    void takesTheBirthDateFromTheRegistryWhenTheQuestionNamesNone() {
        LocalDate born = LocalDate.of(2024, 5, 5);
        CoverageHistory child = new CoverageHistory(
                CHECK,
                CoverageFixture.personBornOn(born),
                CoverageFixture.history("A 2024-05-05..").coverages(),
                false,
                CoverageFixture.REGISTERED,
                null);

        CheckAnswer answer = answered(EligibilityCheck.answer(asked(null, DAY), List.of(child)));

        assertTrue(answer.preschool());
        assertEquals(20, answer.copay().percent());
    }

    @Test
    void expectsTheShareOfUnknownAgeWhenNobodyIsKnown() {
        CheckAnswer answer = answered(new CheckOutcome.NotFound());

        assertEquals(
                new PatientShare(
                        30,
                        CopayClause.NOTICE_2_2,
                        "資格を確認できないため、患者が申し立てた割合による。申立てがなければ 生年月日が分からないときの目安 3割（所得により1割・2割）"),
                answer.copay());
        assertNull(answer.screen().preschool());
    }

    @Test
    void isTheProofOfItself() {
        assertEquals(CHECK, answered(new CheckOutcome.NotFound()).proof());
    }

    @Test
    void isAReplyOfItsOwnWhenTheCertificateHasExpired() {
        CardFacts card = new Candidates(new Card(CardMedium.PHONE, DAY.minusDays(1), false), List.of())
                .cardOn(DAY)
                .orElseThrow();
        CheckReply answered = new CheckReply.Answered(answered(new CheckOutcome.NotFound()), null);
        CheckReply expired = new CheckReply.CertificateExpired(card);

        assertEquals(
                "NOT_FOUND", answered.match(reply -> reply.answer().validity().name(), reply -> "-", reply -> "+"));
        assertEquals(
                "PHONE",
                expired.match(reply -> "-", reply -> reply.card().kind().name(), reply -> "+"));
        assertEquals(
                "ELG-206",
                new CheckReply.Incomplete(QuestionRules.WHEN_NOBODY_IS_FOUND)
                        .match(
                                reply -> "-",
                                reply -> "+",
                                reply -> reply.rules().get(0).id()));
    }

    private static CheckQuestion asked(@Nullable LocalDate born, LocalDate day) {
        return new CheckQuestion.ByCertificate(SERIAL, born, day);
    }

    private static CheckAnswer answered(CheckOutcome outcome) {
        return CheckAnswer.of(CHECK, asked(null, DAY), outcome, AT);
    }
}
