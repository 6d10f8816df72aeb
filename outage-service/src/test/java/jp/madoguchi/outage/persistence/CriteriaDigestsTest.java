package jp.madoguchi.outage.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.domain.LookupCriteria;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CriteriaDigestsTest {
    private static final LocalDate BORN = LocalDate.of(1954, 3, 26);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final LookupCriteria TARO = criteria("新橋太郎", null, List.of("東京都", "港区"), List.of());

    private final CriteriaDigests digests = new CriteriaDigests(Optional.of("a key"));

    @Test
    void areTheSameInEveryProcessThatHasTheKey() {
        assertEquals(digests.of(TARO), new CriteriaDigests(Optional.of("a key")).of(TARO));
        assertNotEquals(digests.of(TARO), new CriteriaDigests(Optional.of("another")).of(TARO));
    }

    @Test
    void areKnownToTheirProcessAloneWhereThereIsNoKey() {
        CriteriaDigests drawn = new CriteriaDigests(Optional.empty());

        assertEquals(drawn.of(TARO), drawn.of(TARO));
        assertNotEquals(drawn.of(TARO), new CriteriaDigests(Optional.empty()).of(TARO));
    }

    @Test
    void tellApartWhatWasTypedInAnotherField() {
        assertNotEquals(digests.of(TARO), digests.of(criteria(null, "新橋太郎", List.of("東京都", "港区"), List.of())));
        assertNotEquals(digests.of(TARO), digests.of(criteria("新橋太郎", null, List.of(), List.of("東京都", "港区"))));
        assertNotEquals(digests.of(TARO), digests.of(criteria("新橋太郎", null, List.of("東京都港区"), List.of())));
    }

    private static LookupCriteria criteria(
            @Nullable String name, @Nullable String kana, List<String> address, List<String> insurer) {
        return new LookupCriteria(name, kana, BORN, Sex.MALE, address, insurer, DAY);
    }
}
