package jp.madoguchi.declaration.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.ContactOutcome;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactRulesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "受け取った日の連絡, 2026-11-21, NO_ANSWER, , ''",
        "受け取った前の日の連絡, 2026-11-20, NO_ANSWER, , DCL-204",
        "翌日の連絡, 2026-11-22, NUMBERS_UNKNOWN, , ''",
        "今日の連絡, 2026-11-25, NO_ANSWER, , ''",
        "明日の連絡, 2026-11-26, NO_ANSWER, , DCL-203",
        "番号の提供ありと番号, 2026-11-22, NUMBERS_GIVEN, 06139000, ''",
        "番号の提供ありなのに番号なし, 2026-11-22, NUMBERS_GIVEN, , DCL-201",
        "応答なしなのに番号, 2026-11-22, NO_ANSWER, 06139000, DCL-202",
        "分からないのに番号, 2026-11-22, NUMBERS_UNKNOWN, 06139000, DCL-202",
        "不詳用の番号, 2026-11-22, NUMBERS_GIVEN, 77777777, DCL-205",
        "レセコン用の不詳の番号, 2026-11-22, NUMBERS_GIVEN, 77777779, DCL-205",
        "すべての指摘, 2026-11-26, NO_ANSWER, 99999999, DCL-202 DCL-203 DCL-205",
        "番号なしと受け取る前の日, 2026-11-19, NUMBERS_GIVEN, , DCL-201 DCL-204",
    })
    @Covers({"DCL-201", "DCL-202", "DCL-203", "DCL-204", "DCL-205"})
    void findsEveryBrokenRule(String name, LocalDate on, ContactOutcome outcome, String insurer, String expected) {
        ContactReport report = new ContactReport(
                on, ContactWay.PHONE, outcome, insurer == null ? null : DeclarationFixture.numbersOf(insurer));

        ContactDecision decision = DeclarationFixture.readDeclaration().contacted(report, DeclarationFixture.TODAY);

        String found = decision.match(
                accepted -> "",
                refused -> refused.findings().stream().map(ContactFinding::rule).collect(Collectors.joining(" ")),
                () -> "too late");
        assertEquals(expected, found);
    }

    @ParameterizedTest
    @CsvSource({"DCL-201, given", "DCL-203, contactedOn"})
    void namesTheFieldAndTheClause(String rule, String field) {
        ContactReport report =
                new ContactReport(LocalDate.parse("2026-11-26"), ContactWay.MAIL, ContactOutcome.NUMBERS_GIVEN, null);

        List<ContactFinding> findings = DeclarationFixture.readDeclaration()
                .contacted(report, DeclarationFixture.TODAY)
                .match(accepted -> List.<ContactFinding>of(), ContactDecision.Refused::findings, List::of);

        ContactFinding finding = findings.stream()
                .filter(it -> it.rule().equals(rule))
                .findFirst()
                .orElseThrow();
        assertEquals(field, finding.field());
        assertEquals("保発0710第1号 3(4)", finding.basis());
    }
}
