package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TextsTest {
    /** U+31350 came with a later Unicode than that of Java 17: a name may be written with it all the same. */
    @Test
    void aCharacterNewerThanThisJavaIsNotBroken() {
        assertTrue(Texts.printable("𠮷野 " + Character.toString(0x31350) + "\uFDCF\uFDF0"));
    }

    @Test
    void writesADayAsPeopleReadIt() {
        assertEquals("2019年4月1日", Texts.day(LocalDate.of(2019, 4, 1)));
    }
}
