package jp.madoguchi.claim.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.claim.domain.CaseFacts;
import jp.madoguchi.claim.domain.CaseFixture;
import jp.madoguchi.claim.domain.Settlement;
import jp.madoguchi.claim.domain.SettlementCase;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.contracts.event.SettlementAmounts;
import jp.madoguchi.contracts.event.SettlementGround;
import jp.madoguchi.contracts.event.VisitReconciled;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SettlementRulesTest {
    @Covers({
        "CLM-701", "CLM-702", "CLM-703", "CLM-704", "CLM-705", "CLM-706", "CLM-707", "CLM-708", "CLM-709", "CLM-710",
        "CLM-711", "CLM-712"
    })
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/settlement-cases.csv", delimiter = '|', numLinesToSkip = 1)
    void answersWithTheAmountsOrWithWhatIsMissing(
            String name,
            @Nullable String words,
            ResolutionKind kind,
            int charged,
            @Nullable Integer said,
            boolean elsewhere,
            String expected) {
        Settlement answer = SettlementRules.answer(
                new SettlementCase(facts(words), CaseFixture.asked(kind, charged, said), elsewhere));

        assertEquals(expected, answer.grounds().get(0).rule() + " " + answer.result() + amounts(answer.amounts()));
        assertEquals(answer.amounts() == null ? 1 : 3, answer.grounds().size());
    }

    @Test
    void namesTheRuleOfTheShareAndOfTheRounding() {
        Settlement answer = refund(facts("visit:NOTHING_PRESENTED:paid-in-full reconciled:CURRENT charge"), 30);

        assertEquals(
                List.of("CLM-708 保発0710第1号 2(3)", "CPY-102 健康保険法74条・国民健康保険法42条", "WCH-101 健康保険法75条・国民健康保険法42条の2"),
                grounds(answer));
        assertEquals("確認した資格の負担割合は3割です", answer.grounds().get(1).why());
    }

    @Test
    void saysWhenAPersonNamedTheShare() {
        Settlement answer = refund(facts("visit:NOTHING_PRESENTED:paid-in-full:elderly reconciled:CURRENT charge"), 20);

        assertEquals("CPY-105 保発0710第1号 2(1)・2(2)", grounds(answer).get(1));
        assertEquals("負担割合は2割と申告されています", answer.grounds().get(1).why());
    }

    @Test
    void takesTheBirthDateTheCheckFoundBeforeTheOneOnTheCard() {
        CaseFacts facts = facts("visit:NOTHING_PRESENTED:paid-in-full charge")
                .with(new VisitReconciled(
                        CaseFixture.VISIT,
                        CaseFixture.CLINIC,
                        CaseFixture.DAY,
                        CheckMethod.FOUR_ITEMS,
                        null,
                        ReconcileResult.CURRENT,
                        CaseFixture.coverage(CaseFixture.CURRENT_NUMBERS, null, null),
                        new PersonFacts(
                                "新橋 一郎", null, null, LocalDate.of(2022, 4, 2), Sex.MALE, null, null, null, null),
                        Instant.parse("2026-11-21T02:00:00Z")));

        assertEquals(
                "CPY-101 健康保険法110条・国民健康保険法42条", grounds(refund(facts, null)).get(1));
    }

    @Test
    void numbersOnlyWhatIsNew() {
        CaseFacts waiting = facts("visit:NOTHING_PRESENTED:paid-in-full reconciled:CURRENT");
        Settlement first = refund(waiting, 30).after(null);
        Settlement again = refund(waiting, 30).after(first);
        Settlement charged =
                refund(waiting.with(CaseFixture.charge(CaseFixture.DAY)), 30).after(again);

        assertEquals(1, first.version());
        assertEquals(first, again);
        assertNull(first.amounts());
        assertEquals(2, charged.version());
    }

    private static Settlement refund(CaseFacts facts, @Nullable Integer said) {
        return SettlementRules.answer(
                new SettlementCase(facts, CaseFixture.asked(ResolutionKind.REFUND_FULL_CHARGE, 100, said), false));
    }

    private static CaseFacts facts(@Nullable String words) {
        return words == null ? CaseFacts.NONE : CaseFixture.facts(Arrays.asList(words.split(" ")));
    }

    private static List<String> grounds(Settlement answer) {
        return answer.grounds().stream().map(SettlementRulesTest::ground).toList();
    }

    private static String ground(SettlementGround ground) {
        return ground.rule() + " " + ground.clause();
    }

    private static String amounts(@Nullable SettlementAmounts amounts) {
        return amounts == null
                ? ""
                : " " + amounts.paidYen() + " " + amounts.rightYen() + " " + amounts.differenceYen();
    }
}
