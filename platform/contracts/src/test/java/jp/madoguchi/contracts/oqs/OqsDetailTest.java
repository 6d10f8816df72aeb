package jp.madoguchi.contracts.oqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.Sex;
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
        OqsMessage message = written(CheckMethod.FOUR_ITEMS);

        assertEquals(Optional.of(CLINIC), message.institution());
        assertEquals(Optional.of(DAY), message.confirmationDate());
        assertEquals(Optional.of(LocalDateTime.of(2026, 11, 21, 0, 0, 1)), message.executedAt());
        assertEquals(Optional.of(Validity.NOT_FOUND), message.validity());
        assertEquals(List.of(), message.results());
    }

    @Test
    void keepsThePersonOutOfItsText() {
        assertFalse(detail(CheckMethod.NUMBER).toString().contains("新橋"));
    }

    private static OqsMessage written(CheckMethod method) {
        byte[] bytes = new OqsWriter()
                .write(detail(method).message(), OqsEncoding.UTF_8)
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
        return new OqsDetail(
                CLINIC,
                method,
                DAY,
                Instant.parse("2026-11-20T15:00:01Z"),
                Validity.NOT_FOUND,
                null,
                new PersonFacts("新橋 太郎", null, null, LocalDate.of(1954, 3, 26), Sex.MALE, null, null, null, null),
                false,
                null);
    }
}
