package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalShareTest {
    private static final LocalDate DAY = DeskFixture.TODAY;

    private static CoverageFacts coverage(
            InsuredNumbers numbers,
            CoverageClass kind,
            @Nullable Integer ratio,
            @Nullable ElderlyRecipient certificate) {
        LocalDate from = LocalDate.of(2020, 4, 1);
        return new CoverageFacts(
                numbers, null, Relationship.SELF, null, kind, from, from, null, null, null, ratio, certificate);
    }

    private static CoverageFacts general(@Nullable ElderlyRecipient certificate) {
        return coverage(DeskFixture.NUMBERS, CoverageClass.GENERAL, null, certificate);
    }

    private static Optional<Integer> percent(String birthDate, CoverageFacts coverage) {
        return NationalShare.of(DAY, LocalDate.parse(birthDate), coverage).map(Copay::percent);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "going to school next spring, 2020-11-20, 20",
        "of working age, 1970-03-26, 30",
        "seventy since last month, 1956-10-20, 20"
    })
    void theAgeGivesTheShareWhereNothingIsRegistered(String name, String birthDate, int percent) {
        assertEquals(Optional.of(percent), percent(birthDate, general(null)), name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "from its first day, 2026-11-20, 2027-07-31, 30",
        "to its last day, 2025-08-01, 2026-11-20, 30",
        "without an end, 2025-08-01, , 30",
        "not before, 2026-11-21, 2027-07-31, 20",
        "not after, 2025-08-01, 2026-11-19, 20"
    })
    void aCertificateGivesItWhileItIsInForce(String name, LocalDate from, @Nullable LocalDate until, int percent) {
        ElderlyRecipient certificate = new ElderlyRecipient(null, from, until, 30);

        assertEquals(Optional.of(percent), percent("1954-03-26", general(certificate)), name);
    }

    @Test
    void theLateElderlyHaveTheShareThatIsRegistered() {
        CoverageFacts coverage = coverage(DeskFixture.LATE_ELDERLY_NUMBERS, CoverageClass.GENERAL, 10, null);

        assertEquals(
                Optional.of(new Copay(10, CopayClause.ONLINE_CHECK)),
                NationalShare.of(DAY, LocalDate.of(1944, 1, 2), coverage));
    }

    @ParameterizedTest(name = "a ratio of {0} beside a certificate of {1}: {2}")
    @CsvSource({"30, , 20", "10, 30, 30", ", 30, 30"})
    void noOtherCoverageHasARatioOfItsOwn(@Nullable Integer ratio, @Nullable Integer certificate, int percent) {
        ElderlyRecipient shown =
                certificate == null ? null : new ElderlyRecipient(null, LocalDate.of(2026, 8, 1), null, certificate);
        CoverageFacts coverage = coverage(DeskFixture.NUMBERS, CoverageClass.GENERAL, ratio, shown);

        assertEquals(Optional.of(percent), percent("1954-03-26", coverage));
    }

    @Test
    void aSpecialPaymentIsPaidInFull() {
        CoverageFacts coverage = coverage(DeskFixture.NUMBERS, CoverageClass.SPECIAL_PAYMENT, null, null);

        assertEquals(Optional.of(100), percent("1970-03-26", coverage));
    }

    @Test
    void noRuleGivesAShareToWhoIsNotBornYet() {
        assertEquals(Optional.empty(), percent("2026-11-21", general(null)));
    }

    @Test
    void aSeenMessageKeepsTheBytesItWasGiven() {
        byte[] bytes = {1, 2, 3};
        SeenMessage message = new SeenMessage("aa", new UUID(1, 1), SeenMessage.Source.TERMINAL, bytes);
        bytes[0] = 9;
        message.content()[1] = 9;

        assertEquals(1, message.content()[0]);
        assertEquals(2, message.content()[1]);
        assertEquals(
                "aa TERMINAL " + new UUID(1, 1), message.hash() + " " + message.source() + " " + message.visitId());
    }
}
