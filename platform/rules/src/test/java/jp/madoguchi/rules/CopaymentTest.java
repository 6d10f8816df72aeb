package jp.madoguchi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@Covers({"CPY-101", "CPY-102", "CPY-103", "CPY-104", "CPY-105", "CPY-106"})
class CopaymentTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/copayment-cases.csv", numLinesToSkip = 1)
    void decides(
            String name,
            LocalDate day,
            @Nullable LocalDate birthDate,
            @Nullable String insurer,
            @Nullable Integer known,
            String rule,
            int usual,
            String possible) {
        ExpectedCopayment expected =
                Copayment.of(visit(day, birthDate, insurer, known)).orElseThrow();

        assertEquals(rule, expected.rule().id());
        assertEquals(usual, expected.usual().percent());
        assertEquals(
                possible,
                expected.possible().stream()
                        .map(ratio -> String.valueOf(ratio.percent()))
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/copayment-unknown.csv", numLinesToSkip = 1)
    void doesNotKnow(String name, LocalDate day, @Nullable LocalDate birthDate) {
        assertEquals(Optional.empty(), Copayment.of(visit(day, birthDate, null, null)));
    }

    @Test
    void isCertainOnlyWhenOneRatioIsPossible() {
        LocalDate day = LocalDate.of(2026, 11, 21);

        assertTrue(expected(day, LocalDate.of(1980, 6, 15)).isCertain());
        assertFalse(expected(day, LocalDate.of(1954, 3, 26)).isCertain());
    }

    @ParameterizedTest
    @CsvSource({"10, 1割", "20, 2割", "30, 3割", "100, 10割"})
    void readsARatioFromItsPercentage(int percent, String label) {
        CopaymentRatio ratio = CopaymentRatio.ofPercent(percent).orElseThrow();

        assertEquals(percent, ratio.percent());
        assertEquals(label, ratio.label());
    }

    @ParameterizedTest
    @CsvSource({"0", "15", "70"})
    void readsNoOtherPercentage(int percent) {
        assertEquals(Optional.empty(), CopaymentRatio.ofPercent(percent));
    }

    @Test
    void caseDoesNotShowItselfInLogs() {
        assertEquals(
                "CopaymentCase[***]",
                visit(LocalDate.of(2026, 11, 21), LocalDate.of(1954, 3, 26), "06139000", 30)
                        .toString());
    }

    private static ExpectedCopayment expected(LocalDate day, LocalDate birthDate) {
        return Copayment.of(visit(day, birthDate, null, null)).orElseThrow();
    }

    private static CopaymentCase visit(
            LocalDate day, @Nullable LocalDate birthDate, @Nullable String insurer, @Nullable Integer known) {
        return new CopaymentCase(
                day,
                birthDate,
                insurer == null ? null : InsurerNumber.valueOf(insurer),
                known == null ? null : CopaymentRatio.ofPercent(known).orElseThrow());
    }
}
