package jp.madoguchi.outage.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Outage;
import jp.madoguchi.outage.domain.rule.MethodMatrix.Cell;
import jp.madoguchi.outage.domain.rule.MethodMatrix.Usable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class MethodMatrixTest {
    @ParameterizedTest(name = "{0}: 方法1 {1} 方法2 {2} 方法3 {3}")
    @CsvFileSource(resources = "/rules/matrix-cases.csv", numLinesToSkip = 1)
    void saysWhatTheManualSays(Situation situation, String card, String number, String fourItems) {
        assertEquals(card, sign(situation, CheckMethod.CARD));
        assertEquals(number, sign(situation, CheckMethod.NUMBER));
        assertEquals(fourItems, sign(situation, CheckMethod.FOUR_ITEMS));
    }

    @Test
    void givesAReasonForEveryCell() {
        assertEquals(12, MethodMatrix.MANUAL.cells().size());
        for (Cell cell : MethodMatrix.MANUAL.cells()) {
            assertFalse(cell.reason().isBlank());
            assertFalse(cell.situation().label().isBlank());
        }
    }

    @ParameterizedTest(name = "{0}, numbers shown {1}: {2}")
    @CsvSource({
        "AFTER_CAME_DURING, true, NUMBER",
        "AFTER_CAME_DURING, false, FOUR_ITEMS",
        "DURING_OUTAGE, true, システム不通のため照会できない。記号・番号を控え、復旧後に確認する",
        "DURING_OUTAGE, false, システム不通のため照会できない。利用はシステム復旧後に限る",
        "NORMAL, false, 緊急時医療情報・資格確認機能は実施機関が定めた期間内に限り利用でき、通常時は方法1・方法2で足りる",
        "AFTER_CAME_AFTER, false, 復旧後に来院した患者は方法1・方法2で確認できる。4情報による照会は障害中に来院した患者に限る"
    })
    void choosesTheMethodOfAHeldVisit(Situation situation, boolean numbersShown, String expected) {
        assertEquals(
                expected,
                MethodMatrix.MANUAL.choose(situation, numbersShown).match(CheckMethod::name, reason -> reason));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "NATIONAL_SYSTEM_DOWN, DURING_OUTAGE",
        "LINE_DOWN, AFTER_CAME_DURING",
        "READER_BROKEN, AFTER_CAME_DURING"
    })
    void asksAnInstitutionThatCanAskUsAsRecovered(Cause open, Situation expected) {
        assertEquals(expected, Situation.forHeldVisit(Optional.of(open)));
    }

    @Test
    void asksAsRecoveredWhenNoOutageLasts() {
        assertEquals(Situation.AFTER_CAME_DURING, Situation.forHeldVisit(Optional.empty()));
    }

    @ParameterizedTest(name = "came {0}, outage still open {1}: {2}")
    @CsvSource({
        "2026-11-20T00:29:59Z, false, NORMAL",
        "2026-11-20T00:29:59Z, true, NORMAL",
        "2026-11-20T00:30:00Z, true, DURING_OUTAGE",
        "2026-11-20T02:00:00Z, true, DURING_OUTAGE",
        "2026-11-20T00:30:00Z, false, AFTER_CAME_DURING",
        "2026-11-20T01:30:00Z, false, AFTER_CAME_DURING",
        "2026-11-20T01:30:01Z, false, AFTER_CAME_AFTER"
    })
    void tellsTheRowOfAPatientByTheTimeOfArrival(Instant came, boolean open, Situation expected) {
        Instant began = Instant.parse("2026-11-20T00:30:00Z");
        Outage outage = new Outage(
                new UUID(1, 1),
                InstitutionCode.valueOf("1311234569"),
                Cause.LINE_DOWN,
                began,
                began,
                open ? null : began.plusSeconds(3600),
                null,
                null);

        assertEquals(expected, Situation.ofArrival(came, List.of(outage)));
        assertEquals(Situation.NORMAL, Situation.ofArrival(came, List.of()));
    }

    @Test
    void refusesATableWithAHoleOrADoubledCell() {
        List<Cell> all = MethodMatrix.MANUAL.cells();
        List<Cell> holed = all.subList(1, all.size());
        List<Cell> doubled =
                Stream.concat(holed.stream(), Stream.of(holed.get(0))).toList();

        assertThrows(IllegalArgumentException.class, () -> new MethodMatrix(holed));
        assertThrows(IllegalArgumentException.class, () -> new MethodMatrix(doubled));
        assertThrows(IllegalArgumentException.class, () -> new MethodMatrix(List.of()));
    }

    private static String sign(Situation situation, CheckMethod method) {
        Usable usable = MethodMatrix.MANUAL.cell(situation, method).usable();
        return usable.sign();
    }

    @ParameterizedTest(name = "{0}, held {1}, out before {2}: {3}, stated {4}")
    @CsvSource({
        ", false, false, NORMAL, AFTER_CAME_DURING",
        ", false, true, AFTER_CAME_AFTER, AFTER_CAME_DURING",
        ", true, false, AFTER_CAME_DURING, AFTER_CAME_DURING",
        "LINE_DOWN, false, true, AFTER_CAME_DURING, AFTER_CAME_DURING",
        "NATIONAL_SYSTEM_DOWN, true, true, DURING_OUTAGE, DURING_OUTAGE",
        "NATIONAL_SYSTEM_DOWN, false, true, DURING_OUTAGE, DURING_OUTAGE",
    })
    void knowsTheRowOfASearch(
            @Nullable Cause open, boolean held, boolean hasBeenOut, Situation expected, Situation stated) {
        Situation situation = Situation.forSearch(Optional.ofNullable(open), held, hasBeenOut);

        assertEquals(expected, situation);
        assertEquals(stated, situation.statedToHaveComeDuring());
    }
}
