package jp.madoguchi.local.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GradesTest {
    private final Grades grades = new Grades();

    @Test
    void passesWhatKeepsItsBound() {
        assertTrue(grades.time("推定", Duration.ofMinutes(2), Duration.ofMinutes(2), "届け出る"));
        assertTrue(grades.number("未確認", 0, 0, "済ませる"));
        grades.told("全体", Duration.ofMillis(1_500));

        assertTrue(grades.allPassed());
        assertTrue(grades.text().contains("2 of 2 passed"));
        assertTrue(grades.text().contains("120.0 s                 ≤ 2 min"));
        assertTrue(grades.text().contains("1.5 s"));
        assertFalse(grades.text().contains("練習"));
    }

    @Test
    void saysWhatToPractiseWhereABoundIsMissed() {
        assertFalse(grades.time("推定", Duration.ofMillis(120_001), Duration.ofMinutes(2), "届け出る"));
        assertFalse(grades.number("未確認", 1, 0, "済ませる"));
        assertFalse(grades.line("最後まで", "broken off", "to the end", false, "やり直す"));

        assertFalse(grades.allPassed());
        assertTrue(grades.text().contains("0 of 3 passed"));
        assertTrue(grades.text().contains("練習: 推定 → 届け出る"));
        assertTrue(grades.text().contains("練習: 未確認 → 済ませる"));
        assertTrue(grades.text().contains("練習: 最後まで → やり直す"));
    }

    @Test
    void putsTheColumnsUnderEachOther() {
        grades.number("数", 1, 1, "");
        grades.number("number", 1, 1, "");

        assertEquals(
                1,
                grades.text()
                        .lines()
                        .filter(line -> line.startsWith("  PASS"))
                        .map(line -> line.codePoints()
                                .map(character -> character < 0x2E80 ? 1 : 2)
                                .sum())
                        .distinct()
                        .count());
    }
}
