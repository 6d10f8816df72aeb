package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** Answers as an institution keeps them, each with an id and a time of its own. */
final class AnswerFixture {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final Instant AT = Instant.parse("2026-11-20T01:02:03Z");

    private AnswerFixture() {}

    static UUID id(int number) {
        return UUID.fromString("01900000-0000-7000-8000-" + String.format("%012d", number));
    }

    static CheckAnswer valid(int number, CoverageFacts coverage) {
        return answer(number, new CheckOutcome.Valid(CoverageFixture.PERSON, CoverageFixture.anyPerson(), coverage));
    }

    static CheckAnswer lost(int number, CoverageFacts coverage) {
        return answer(
                number, new CheckOutcome.Lost(CoverageFixture.PERSON, CoverageFixture.anyPerson(), coverage, false));
    }

    /** The higher the number, the later it was given: one minute each. */
    static CheckAnswer answer(int number, CheckOutcome outcome) {
        return answer(number, CoverageFixture.BORN, outcome);
    }

    static CheckAnswer answer(int number, LocalDate born, CheckOutcome outcome) {
        CheckQuestion question =
                new CheckQuestion.ByNumbers(CheckMethod.CARD, CoverageFixture.numbers("A", "01"), born, DAY);
        return CheckAnswer.of(id(number), question, outcome, AT.plusSeconds(60L * number));
    }

    static CoverageFacts coverage(String letter, @Nullable String branch, CoverageClass classification) {
        return coverage(letter, branch, classification, null);
    }

    /** A coverage of somebody between 70 and 74. */
    static CoverageFacts elderly(int ratioPercent, LocalDate from) {
        return coverage("A", "01", CoverageClass.GENERAL, new ElderlyRecipient(null, from, null, ratioPercent));
    }

    private static CoverageFacts coverage(
            String letter,
            @Nullable String branch,
            CoverageClass classification,
            @Nullable ElderlyRecipient elderlyRecipient) {
        LocalDate from = LocalDate.of(2021, 2, 1);
        return new CoverageFacts(
                CoverageFixture.numbers(letter, branch),
                "東京新橋サンプル保険者",
                Relationship.SELF,
                "試験 太郎",
                classification,
                from,
                from,
                null,
                null,
                null,
                null,
                elderlyRecipient);
    }

    /** Every item has a value. */
    static CheckAnswer full() {
        PersonFacts person = new PersonFacts(
                "試験 花子",
                "ｼｹﾝ ﾊﾅｺ",
                "試験 はな",
                LocalDate.of(2021, 5, 6),
                Sex.FEMALE,
                "151-1234",
                "東京都港区〇〇5丁目500-1",
                Sex.UNSET,
                "ｼｹﾝ ﾊﾅ");
        CoverageFacts coverage = new CoverageFacts(
                new InsuredNumbers(
                        InsurerNumber.valueOf("06139000"),
                        InsuredSymbol.valueOf("9550"),
                        InsuredNumber.valueOf("12345"),
                        BranchNumber.valueOf("02")),
                "東京新橋サンプル保険者",
                Relationship.FAMILY,
                "試験 太郎",
                CoverageClass.SHORT_TERM_GENERAL,
                LocalDate.of(2021, 5, 6),
                LocalDate.of(2021, 5, 7),
                LocalDate.of(2026, 3, 31),
                LocalDate.of(2026, 4, 1),
                LossReason.OTHER_COVERAGE,
                20,
                new ElderlyRecipient(
                        LocalDate.of(2025, 7, 20), LocalDate.of(2025, 8, 1), LocalDate.of(2026, 7, 31), 30));
        return answer(1, person.birthDate(), new CheckOutcome.Lost(CoverageFixture.PERSON, person, coverage, false));
    }
}
