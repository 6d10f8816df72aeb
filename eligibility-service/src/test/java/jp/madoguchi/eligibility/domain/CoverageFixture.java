package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Synthetic people and coverages; letters stand for insurers, so that a table of cases can be read. */
final class CoverageFixture {
    static final LocalDate BORN = LocalDate.of(1984, 4, 1);
    static final Instant REGISTERED = Instant.parse("2026-11-19T00:00:00Z");
    static final UUID PERSON = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private static final Map<String, String> INSURERS = Map.of("A", "06139000", "B", "02199990", "C", "01130012");
    private static final Pattern COVERAGE = Pattern.compile("([ABC]) (\\S+)\\.\\.(\\S*?)(?:!(\\S+))?");

    private CoverageFixture() {}

    static PersonFacts anyPerson() {
        return personBornOn(BORN);
    }

    static PersonFacts personBornOn(LocalDate birthDate) {
        return new PersonFacts("試験 太郎", "ｼｹﾝ ﾀﾛｳ", null, birthDate, Sex.MALE, "151-1234", "東京都港区〇〇5丁目", null, null);
    }

    static PersonFacts personCalled(String name) {
        return new PersonFacts(name, "ｼｹﾝ ﾀﾛｳ", null, BORN, Sex.MALE, "151-1234", "東京都港区〇〇5丁目", null, null);
    }

    static PersonFacts personLivingAt(String address) {
        return new PersonFacts("試験 太郎", "ｼｹﾝ ﾀﾛｳ", null, BORN, Sex.MALE, "151-1234", address, null, null);
    }

    static InsuredNumbers numbers(String letter, @Nullable String branch) {
        InsurerNumber insurer = InsurerNumber.valueOf(INSURERS.getOrDefault(letter, letter));
        return new InsuredNumbers(
                insurer,
                insurer.isLateElderly() ? null : InsuredSymbol.valueOf("9550"),
                InsuredNumber.valueOf(insurer.isLateElderly() ? "00012345" : "12345"),
                branch == null ? null : BranchNumber.valueOf(branch));
    }

    static InsurerNumber insurer(String letter) {
        return numbers(letter, null).insurerNumber();
    }

    /**
     * Letter, first and last day, and after an exclamation mark the day of loss: {@code A
     * 2020-04-01..2021-03-31!2021-04-01}.
     */
    static CoverageFacts coverage(String text) {
        Matcher parts = COVERAGE.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        LocalDate from = LocalDate.parse(parts.group(2));
        return coverage(numbers(parts.group(1), "01"), from, day(parts.group(3)), day(parts.group(4)));
    }

    static CoverageFacts coverage(
            InsuredNumbers numbers, LocalDate from, @Nullable LocalDate until, @Nullable LocalDate lostOn) {
        return new CoverageFacts(
                numbers,
                "東京新橋サンプル保険者",
                Relationship.SELF,
                "試験 太郎",
                CoverageClass.GENERAL,
                from,
                from,
                until,
                lostOn,
                lostOn == null ? null : LossReason.OTHER,
                null,
                null);
    }

    /** One coverage of the insurer with a 高齢受給者証; 後期 numbers have no 記号 and eight digits. */
    static CoverageFacts elderly(String insurer, ElderlyRecipient certificate) {
        InsuredNumbers numbers = insurer.startsWith("39")
                ? new InsuredNumbers(InsurerNumber.valueOf(insurer), null, InsuredNumber.valueOf("00012345"), null)
                : numbers(insurer, "01");
        return since2021(numbers, CoverageClass.GENERAL, null, certificate);
    }

    static CoverageFacts classified(CoverageClass classification, @Nullable Integer ratio) {
        return since2021(numbers("A", "01"), classification, ratio, null);
    }

    private static CoverageFacts since2021(
            InsuredNumbers numbers,
            CoverageClass classification,
            @Nullable Integer ratio,
            @Nullable ElderlyRecipient certificate) {
        LocalDate from = LocalDate.of(2021, 2, 1);
        return new CoverageFacts(
                numbers,
                "東京新橋サンプル保険者",
                Relationship.SELF,
                "試験 太郎",
                classification,
                from,
                from,
                null,
                null,
                null,
                ratio,
                certificate);
    }

    static CoverageHistory history(String coverages) {
        return history(coverages, false);
    }

    /** The same person while a mis-link is open. */
    static CoverageHistory mislinked(String coverages) {
        return history(coverages, true);
    }

    private static CoverageHistory history(String coverages, boolean mislinked) {
        return new CoverageHistory(
                PERSON,
                anyPerson(),
                Arrays.stream(coverages.split(";"))
                        .map(CoverageFixture::coverage)
                        .toList(),
                mislinked,
                CoverageFixture.REGISTERED,
                null);
    }

    static PersonRecord record(long version, CoverageFacts... coverages) {
        return new PersonRecord("record-1", version, anyPerson(), List.of(coverages), HeldCertificates.NONE);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    }
}
