package jp.madoguchi.outage.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import jp.madoguchi.contracts.id.Sex;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final LocalDate BORN = LocalDate.of(1954, 3, 26);

    @Test
    void neverChangesForWhatIsStored() {
        assertEquals(3383354886517232167L, Fingerprint.of("新橋太郎", BORN, Sex.MALE));
    }

    @Test
    void differsByNameDateAndSex() {
        long taro = Fingerprint.of("新橋太郎", BORN, Sex.MALE);

        assertNotEquals(taro, Fingerprint.of("新橋次郎", BORN, Sex.MALE));
        assertNotEquals(taro, Fingerprint.of("新橋太郎", BORN.plusDays(1), Sex.MALE));
        assertNotEquals(taro, Fingerprint.of("新橋太郎", BORN, Sex.UNSET));
    }

    @Test
    void isTheSameForASearchAndForWhatItShouldFind() {
        assertEquals(
                Fingerprint.of("新橋太郎", BORN, Sex.MALE),
                PersonKeys.of(EnrolleeFixture.person("新橋　太郎", null, null)).nameFingerprint());
        assertEquals(
                Fingerprint.of("シンバシタロウ", BORN, Sex.MALE),
                PersonKeys.of(EnrolleeFixture.person("新橋　太郎", "ｼﾝﾊﾞｼ ﾀﾛｳ", null))
                        .kanaFingerprint());
    }
}
