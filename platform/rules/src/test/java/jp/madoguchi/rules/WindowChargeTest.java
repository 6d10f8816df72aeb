package jp.madoguchi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers("WCH-101")
class WindowChargeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            873 yen is rounded down,        291, THIRTY, 870
            564 yen is just below the half, 188, THIRTY, 560
            585 yen is the half,            195, THIRTY, 590
            876 yen is just above the half, 292, THIRTY, 880
            879 yen is rounded up,          293, THIRTY, 880
            870 yen stays,                  290, THIRTY, 870
            582 yen at 2割,                 291, TWENTY, 580
            586 yen at 2割,                 293, TWENTY, 590
            291 yen at 1割,                 291, TEN,    290
            295 yen at 1割,                 295, TEN,    300
            10割 needs no rounding,         291, FULL,   2910
            no points,                      0,   THIRTY, 0
            1 point at 1割 is 1 yen,        1,   TEN,    0
            5 points at 1割 are 5 yen,      5,   TEN,    10
            more than an int holds,         2147483647, FULL, 21474836470
            """)
    void isRoundedToTenYen(String name, int points, CopaymentRatio ratio, long yen) {
        assertEquals(yen, WindowCharge.yen(points, ratio));
    }

    @Test
    void refusesNegativePoints() {
        assertThrows(IllegalArgumentException.class, () -> WindowCharge.yen(-1, CopaymentRatio.THIRTY));
    }
}
