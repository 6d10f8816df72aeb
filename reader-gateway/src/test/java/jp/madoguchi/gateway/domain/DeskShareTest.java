package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.rules.RuleChoices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 指示の割合: what the desk is told the patient pays. */
class DeskShareTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate FIFTY = LocalDate.of(1976, 11, 21);

    private static DeskInstruction in(DeskCase now) {
        return DeskInstructions.in(now, RuleChoices.none());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # at LINE_DOWN, card and form; born, day, share, words
            the day before school      | 2020-04-02 | 2027-03-31 | 20 | 患者が申し立てた割合。「わからない」なら2割（未就学児）
            born on 1 April            | 2020-04-01 | 2026-04-01 | 30 | 患者が申し立てた割合。「わからない」なら3割
            an adult                   | 1970-03-26 | 2026-11-21 | 30 | 患者が申し立てた割合。「わからない」なら3割
            the month of 70            | 1956-11-02 | 2026-11-30 | 30 | 患者が申し立てた割合。「わからない」なら3割
            the month after            | 1956-11-02 | 2026-12-01 | 20 | 患者が申し立てた割合。「わからない」なら2割
            the day before 75          | 1951-11-22 | 2026-11-21 | 20 | 患者が申し立てた割合。「わからない」なら2割
            75 on the birthday itself  | 1951-11-21 | 2026-11-21 | 10 | 患者が申し立てた割合。「わからない」なら1割
            nobody knows how old       |            | 2026-11-21 | 30 | 患者が申し立てた割合。「わからない」なら3割
            not born yet               | 2026-11-22 | 2026-11-21 | 30 | 患者が申し立てた割合。「わからない」なら3割（未就学児）
            """)
    void tellsTheShareByAge(String name, @Nullable LocalDate birthDate, LocalDate day, int percent, String words) {
        DeskInstruction one = in(new DeskCase(
                new Situation.Unasked(Cause.LINE_DOWN),
                Set.of(),
                Issued.YES,
                CardKind.MY_NUMBER_CARD,
                Presence.PRESENT,
                EarlierVisit.FIRST,
                birthDate,
                day,
                InstitutionKind.CLINIC,
                DeskCases.PROOFS,
                false));

        assertEquals(
                percent + " " + words, one.share().usual() + " " + one.share().words(), name);
    }

    /** What the answer says the patient pays is what the desk is told, whatever the age would give. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "100,ANSWER-VALID/ONLINE-FULL,COMPARE_PERSON SPECIAL_PAYMENT,100 [100] 10割（特別療養費支給対象者）,[SECOND_LOOK] true",
        "10,ANSWER-VALID/ONLINE,COMPARE_PERSON TAKE,10 [10] 確認した割合,[] false",
        ",ANSWER-VALID/2-1-ASK,READ_ON_TERMINAL MYNAPORTAL CERTIFICATE NOTICE ORAL ASK_ISSUED DECLARATION,"
                + "30 [30] 見せてもらえたら、その割合。書かれていなければ3割,'[NUMBERS, RATIO_READ, LOGOUT_CONFIRMED] false'",
    })
    void tellsTheShareOfTheAnswer(@Nullable Integer settled, String id, String steps, String share, String look) {
        DeskInstruction one = in(DeskCase.atFirst(
                new Situation.Answered(Validity.VALID, settled),
                CardKind.MY_NUMBER_CARD,
                FIFTY,
                DAY,
                InstitutionKind.CLINIC));

        assertEquals(id, one.id());
        assertEquals(
                steps, String.join(" ", one.steps().stream().map(DeskStep::name).toList()));
        assertEquals(
                share,
                one.share().usual() + " " + one.share().possible() + " "
                        + one.share().words());
        assertEquals(look, one.writeDown() + " " + one.needsSecondLook());
    }

    @Test
    void beforeTheNoticeThereIsAShareAllTheSame() {
        DeskCase now = DeskCase.atFirst(
                new Situation.Unasked(Cause.LINE_DOWN),
                CardKind.NO_CARD,
                null,
                LocalDate.of(2020, 1, 1),
                InstitutionKind.CLINIC);

        assertEquals(30, in(now).share().usual());
    }
}
