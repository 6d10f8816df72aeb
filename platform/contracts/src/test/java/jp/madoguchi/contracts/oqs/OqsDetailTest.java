package jp.madoguchi.contracts.oqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OqsDetailTest {
    private static final InstitutionCode CLINIC = InstitutionCode.valueOf("1311234569");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void leavesOutAMethodTheKnownCodesHaveNoNameFor() {
        assertEquals(Optional.empty(), written(CheckMethod.FOUR_ITEMS).method());
        assertEquals(
                Optional.of(CheckMethod.NUMBER), written(CheckMethod.NUMBER).method());
    }

    @Test
    void saysForWhomAndForWhenInTheTimeOfJapan() {
        OqsMessage message = written(detail(CheckMethod.FOUR_ITEMS, Validity.NOT_FOUND, null, null));

        assertEquals(Optional.of(CLINIC), message.institution());
        assertEquals(Optional.of(DAY), message.confirmationDate());
        assertEquals(Optional.of(LocalDateTime.of(2026, 11, 21, 0, 0, 1)), message.executedAt());
        assertEquals(Optional.of(Validity.NOT_FOUND), message.validity());
        assertEquals(List.of(), message.results());
    }

    @Test
    void writesReadingsInHalfWidthWhateverWidthWasFed() {
        OqsResult result = detail(
                        CheckMethod.NUMBER,
                        Validity.VALID,
                        anyCoverage(),
                        new PersonFacts("新橋 太郎", "シンバシ　タロウ", "新橋 次郎", DAY, Sex.MALE, null, null, null, "しんばし じろう"))
                .message()
                .results()
                .get(0);

        assertEquals(Optional.of("ｼﾝﾊﾞｼ ﾀﾛｳ"), result.nameKana());
        assertEquals(Optional.of("ｼﾝﾊﾞｼ ｼﾞﾛｳ"), result.nameOtherKana());
    }

    @Test
    void keepsThePersonOutOfItsText() {
        assertFalse(detail(CheckMethod.NUMBER).toString().contains("新橋"));
    }

    private static OqsMessage written(CheckMethod method) {
        return written(detail(method));
    }

    private static OqsMessage written(OqsDetail detail) {
        byte[] bytes = new OqsWriter()
                .write(detail.message(), OqsEncoding.UTF_8)
                .match(written -> written, refused -> {
                    throw new AssertionError(refused.code());
                });
        return new OqsReader()
                .read(bytes)
                .match(
                        OqsReading.Read::message,
                        unfinished -> {
                            throw new AssertionError(unfinished.code());
                        },
                        refused -> {
                            throw new AssertionError(refused.code());
                        });
    }

    private static OqsDetail detail(CheckMethod method) {
        return detail(
                method,
                Validity.NOT_FOUND,
                null,
                new PersonFacts("新橋 太郎", null, null, LocalDate.of(1954, 3, 26), Sex.MALE, null, null, null, null));
    }

    private static OqsDetail detail(
            CheckMethod method, Validity validity, @Nullable CoverageFacts coverage, @Nullable PersonFacts person) {
        return new OqsDetail(
                CLINIC,
                method,
                DAY,
                Instant.parse("2026-11-20T15:00:01Z"),
                validity,
                coverage,
                person,
                false,
                null,
                null);
    }

    private static CoverageFacts anyCoverage() {
        return new CoverageFacts(
                new InsuredNumbers(
                        InsurerNumber.valueOf("06139000"),
                        InsuredSymbol.valueOf("9550"),
                        InsuredNumber.valueOf("12345"),
                        null),
                "東京新橋サンプル保険者",
                Relationship.SELF,
                null,
                CoverageClass.GENERAL,
                DAY,
                DAY,
                null,
                null,
                null,
                null,
                null);
    }
}
