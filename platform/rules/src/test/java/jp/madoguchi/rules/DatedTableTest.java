package jp.madoguchi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatedTableTest {
    private static final LocalDate SERVICE_START = LocalDate.of(2023, 4, 1);

    static Stream<DatedTable> tables() {
        return DatedTable.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void holdsOneValueOfEachKeyInEveryMonthSinceServiceStart(DatedTable table) {
        Set<String> keys = table.rows().stream().map(DatedTable.Row::key).collect(Collectors.toSet());
        LocalDate end = LocalDate.of(2028, 4, 1);
        for (LocalDate month = SERVICE_START; month.isBefore(end); month = month.plusMonths(1)) {
            LocalDate day = month;
            for (String key : keys) {
                long inForce = table.rows().stream()
                        .filter(row -> row.key().equals(key) && row.isInForceOn(day))
                        .count();
                assertEquals(1, inForce, key + " on " + day);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void namesTheSourceOfEveryValue(DatedTable table) {
        for (DatedTable.Row row : table.rows()) {
            assertFalse(row.title().isBlank(), row.key());
            assertFalse(row.source().isBlank(), row.key());
            assertTrue(Set.of("certain", "likely", "unverified").contains(row.certainty()), row.key());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void hasPeriodsThatNeitherOverlapNorGap(DatedTable table) {
        Map<String, List<DatedTable.Row>> byKey =
                table.rows().stream().collect(Collectors.groupingBy(DatedTable.Row::key));
        byKey.forEach((key, rows) -> {
            List<DatedTable.Row> ordered = rows.stream()
                    .sorted(Comparator.comparing(DatedTable.Row::validFrom))
                    .toList();
            for (int i = 1; i < ordered.size(); i++) {
                LocalDate until = ordered.get(i - 1).validUntil();
                assertEquals(ordered.get(i).validFrom().minusDays(1), until, key);
            }
            assertNull(ordered.get(ordered.size() - 1).validUntil(), key);
        });
    }

    @Test
    void includesBothEndsOfAPeriod() {
        DatedTable table = new DatedTable(List.of(
                DatedTable.Row.of("k", "2020-01-01", "2020-12-31", "old", "t", "s", "", "certain"),
                DatedTable.Row.of("k", "2021-01-01", "", "new", "t", "s", "2026-11-21", "certain")));

        assertTrue(table.value("k", LocalDate.of(2019, 12, 31)).isEmpty());
        assertEquals("old", table.value("k", LocalDate.of(2020, 1, 1)).orElseThrow());
        assertEquals("old", table.value("k", LocalDate.of(2020, 12, 31)).orElseThrow());
        assertEquals("new", table.value("k", LocalDate.of(2021, 1, 1)).orElseThrow());
        assertTrue(table.value("other", LocalDate.of(2021, 1, 1)).isEmpty());
    }

    @Test
    void knowsEveryValueOfAKeyAndSinceWhen() {
        DatedTable table = new DatedTable(List.of(
                DatedTable.Row.of("k", "2021-01-01", "", "new", "t", "s", "2026-11-21", "certain"),
                DatedTable.Row.of("k", "2020-01-01", "2020-12-31", "old", "t", "s", "", "certain")));

        assertEquals(List.of("old", "new"), table.values("k"));
        assertEquals(LocalDate.of(2020, 1, 1), table.firstDay("k"));
        assertEquals(LocalDate.MAX, table.firstDay("other"));
    }

    @Test
    void readsOnlyARatioThatExistsFromTheCopaymentTable() {
        for (DatedTable.Row row : DatedTable.COPAYMENT.rows()) {
            for (String percent : row.value().split(" ")) {
                assertTrue(CopaymentRatio.ofPercent(Integer.parseInt(percent)).isPresent(), row.key());
            }
        }
    }

    @Test
    void goesByItsFirstRowBeforeItBegins() {
        assertEquals(
                "NONE",
                DatedTable.DESK_EVIDENCE
                        .row("EVD-101", LocalDate.of(1990, 1, 1))
                        .value());
        assertThrows(
                NoSuchElementException.class, () -> DatedTable.DESK_EVIDENCE.row("EVD-999", LocalDate.of(2026, 1, 1)));
    }

    @Test
    void doesNotStartWithoutItsFile() {
        assertThrows(NullPointerException.class, () -> DatedTable.load("no-such-table"));
    }
}
