package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.contracts.uplink.LastKnownCoverage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 前回の資格 on 2026-11-21, when what was confirmed from 2026-08-21 on still counts. */
public class LastKnownTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate OLDEST = LocalDate.of(2026, 8, 21);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-21, -, -, true",
                "2026-08-21, -, -, true",
                "2026-08-20, -, -, false",
                "2026-11-02, 2026-11-21, -, true",
                "2026-11-02, 2026-11-20, -, false",
                "2026-11-02, -, 2026-11-22, true",
                "2026-11-02, -, 2026-11-21, false",
                "2026-11-02, 2026-12-31, 2026-11-21, false",
            })
    void isUsableWhileItIsRecentAndInForce(
            LocalDate confirmedOn, @Nullable LocalDate until, @Nullable LocalDate lostOn, boolean usable) {
        assertEquals(usable, known(confirmedOn, until, lostOn).usable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"試験 太郎", "試験太郎", "試験　太郎", "ｼｹﾝ ﾀﾛｳ", "シケン　タロウ", "TEST TARO", "ＴＥＳＴ ＴＡＲＯ"})
    void isFoundUnderEachOfItsNamesHoweverWritten(String name) {
        assertTrue(known(TODAY, null, null).isNamed(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"試験 次郎", "試験", "シケン", "●験 太郎"})
    void isNotFoundUnderAnotherName(String name) {
        assertFalse(known(TODAY, null, null).isNamed(name));
    }

    @Test
    void tellsItsAgeAndItsMonth() {
        LastKnown thisMonth = known(LocalDate.of(2026, 11, 1), null, null);
        LastKnown lastMonth = known(LocalDate.of(2026, 10, 31), null, null);

        assertEquals(20, thisMonth.age(TODAY));
        assertTrue(thisMonth.isOfMonth(TODAY));
        assertFalse(lastMonth.isOfMonth(TODAY));
    }

    @Test
    void isMaskedWhereItIsPrinted() {
        assertEquals("LastKnown[***]", known(TODAY, null, null).toString());
    }

    private static LastKnown known(LocalDate confirmedOn, @Nullable LocalDate until, @Nullable LocalDate lostOn) {
        return LastKnown.of(patient(new UUID(1, 1), "試験 太郎", confirmedOn, until, lostOn), Instant.EPOCH, TODAY, OLDEST);
    }

    /** A patient of the clinic, born on 1984-04-01, whose 資格取得日 nobody said. */
    public static LastKnownCoverage patient(
            UUID key, String name, LocalDate confirmedOn, @Nullable LocalDate until, @Nullable LocalDate lostOn) {
        return new LastKnownCoverage(
                key,
                1,
                new PersonFacts(
                        name, "ｼｹﾝ ﾀﾛｳ", "TEST TARO", LocalDate.of(1984, 4, 1), Sex.MALE, null, "東京都港区", null, null),
                new CoverageFacts(
                        new InsuredNumbers(
                                InsurerNumber.valueOf("06139000"), null, InsuredNumber.valueOf("1234567"), null),
                        "東京新橋サンプル保険者",
                        Relationship.SELF,
                        null,
                        CoverageClass.GENERAL,
                        null,
                        LocalDate.of(2021, 4, 1),
                        until,
                        lostOn,
                        null,
                        30,
                        null),
                confirmedOn,
                Instant.parse("2026-11-01T00:00:00Z"),
                CheckMethod.CARD);
    }
}
