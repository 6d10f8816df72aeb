package jp.madoguchi.outage.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** What the desk went by and what was found, of one person on the day of a visit. */
public final class ComparisonFixture {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate SINCE = LocalDate.of(2020, 4, 1);

    private ComparisonFixture() {}

    /** A person found with this coverage. */
    public static Hit hit(LocalDate born, CoverageFacts coverage, boolean valid) {
        PersonFacts person = new PersonFacts("新橋 太郎", null, null, born, Sex.MALE, null, null, null, null);
        return new Hit(new Enrollee(new UUID(9, 1), 1, person, List.of(coverage)), new Standing(0, coverage, valid));
    }

    public static CoverageFacts coverage(
            String insurer, @Nullable Integer own, @Nullable Integer certificate, CoverageClass classification) {
        return new CoverageFacts(
                current(insurer, "01"),
                "東京新橋サンプル保険者",
                Relationship.SELF,
                null,
                classification,
                SINCE,
                SINCE,
                null,
                null,
                null,
                own,
                certificate == null ? null : new ElderlyRecipient(null, SINCE, null, certificate));
    }

    /** The numbers of that coverage as they were taken down. */
    public static @Nullable InsuredNumbers numbers(String insurer, @Nullable String how) {
        if (how == null) {
            return null;
        }
        return switch (how) {
            case "same" -> current(insurer, "01");
            case "no-branch" -> current(insurer, null);
            case "branch" -> current(insurer, "02");
            case "no-symbol" -> EnrolleeFixture.numbers(insurer, null, "54321", "01");
            case "other" -> EnrolleeFixture.numbers("06010003", "77", "100", "01");
            default -> throw new IllegalArgumentException(how);
        };
    }

    public static Declared declared(
            int percent, CopayClause clause, @Nullable InsuredNumbers shown, @Nullable InsuredNumbers former) {
        return new Declared(
                VisitBasis.DECLARATION, shown, former == null ? null : of(former), new Copay(percent, clause), null);
    }

    /** 後期高齢者医療 has neither 記号 nor 枝番. */
    private static InsuredNumbers current(String insurer, @Nullable String branch) {
        return insurer.startsWith("39")
                ? EnrolleeFixture.numbers(insurer, null, "12345678", null)
                : EnrolleeFixture.numbers(insurer, "9550", "54321", branch);
    }

    private static CoverageFacts of(InsuredNumbers numbers) {
        return new CoverageFacts(
                numbers,
                null,
                Relationship.SELF,
                null,
                CoverageClass.GENERAL,
                SINCE,
                SINCE,
                null,
                null,
                null,
                null,
                null);
    }
}
