package jp.madoguchi.bench.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.Sex;
import org.junit.jupiter.api.Test;

class IndexKeysTest {
    private static final LocalDate BORN = LocalDate.of(1954, 3, 26);

    @Test
    void spellsNamesAsTheServiceDoes() {
        PersonFacts person = new PersonFacts("髙橋　太郎", "ﾀｶﾊｼ ﾀﾛｳ", null, BORN, Sex.MALE, null, null, null, null);

        assertEquals(new IndexKeys("髙橋太郎", "タカハシタロウ", "高橋太郎"), IndexKeys.of(person));
    }

    @Test
    void hasAnEmptyKeyForAKanaThatWasNotReported() {
        assertEquals("", IndexKeys.kana(null));
    }

    /** The first eight bytes of {@code printf '新橋太郎|1954-03-26|1' | sha256sum}. */
    @Test
    void fingerprintsAsTheServiceDoes() {
        assertEquals(0x2EF41757EFF11227L, IndexKeys.fingerprint("新橋太郎", BORN, Sex.MALE));
    }
}
