package jp.madoguchi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@Covers({"CPY-107", "CPY-108", "CPY-109"})
class CoveredShareTest {
    private static final LocalDate FROM = LocalDate.of(2020, 4, 1);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/covered-share-cases.csv", numLinesToSkip = 1)
    void isWhatIsRegisteredWhereThatCountsAndTheLawsElse(
            String name,
            LocalDate day,
            LocalDate birthDate,
            InsurerNumber insurer,
            CoverageClass classification,
            @Nullable Integer ratio,
            @Nullable String certificate,
            String expected) {
        CoverageFacts coverage =
                coverage(insurer, classification, ratio, certificate == null ? null : certificate(certificate));

        ExpectedCopayment share = CoveredShare.of(day, birthDate, coverage).orElseThrow();

        assertEquals(expected, words(share), name);
    }

    @Test
    void isNoneForWhoIsNotBornYetAndBeforeTheTableBegins() {
        LocalDate born = LocalDate.of(2026, 11, 20);
        CoverageFacts special = coverage(InsurerNumber.valueOf("138057"), CoverageClass.SPECIAL_PAYMENT, null, null);

        assertEquals(Optional.empty(), CoveredShare.of(born.minusDays(1), born, special));
        assertEquals(Optional.empty(), CoveredShare.of(LocalDate.of(2003, 3, 31), LocalDate.of(1970, 1, 2), special));
    }

    /** The rule that decided, what it charges first, and what it leaves open. */
    private static String words(ExpectedCopayment share) {
        String possible = share.possible().stream()
                .map(ratio -> String.valueOf(ratio.percent()))
                .collect(Collectors.joining(" "));
        return share.rule().id() + ": " + share.usual().percent() + " of " + possible;
    }

    /** Percent, first day or -, and last day where there is one. */
    private static ElderlyRecipient certificate(String words) {
        String[] parts = words.split(" ");
        LocalDate until = parts.length > 2 ? LocalDate.parse(parts[2]) : null;
        LocalDate from = parts[1].equals("-") ? null : LocalDate.parse(parts[1]);
        return new ElderlyRecipient(null, from, until, Integer.parseInt(parts[0]));
    }

    private static CoverageFacts coverage(
            InsurerNumber insurer,
            CoverageClass classification,
            @Nullable Integer ratio,
            @Nullable ElderlyRecipient certificate) {
        return new CoverageFacts(
                new InsuredNumbers(insurer, null, InsuredNumber.valueOf("12345678"), null),
                null,
                Relationship.SELF,
                null,
                classification,
                FROM,
                FROM,
                null,
                null,
                null,
                ratio,
                certificate);
    }
}
