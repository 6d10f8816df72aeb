package jp.madoguchi.outage.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Extent;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:10:00Z");
    private static final String CLINIC = "1311234569";

    @Covers("OUT-401")
    @ParameterizedTest(name = "at {0}, not before {1}: {2}")
    @CsvSource({
        "2026-11-21T01:10:00Z, , ''",
        "2026-11-21T01:02:00Z, , ''",
        "2026-11-21T01:10:01Z, , OUT-401",
        "2026-11-21T01:02:00Z, 2026-11-21T01:02:00Z, ''",
        "2026-11-21T01:01:59Z, 2026-11-21T01:02:00Z, OUT-401"
    })
    void endsAfterItBeganAndNotAheadOfTime(Instant at, @Nullable Instant notBefore, String expected) {
        assertEquals(
                expected,
                ids(new IncidentRules.Asked(
                        Optional.empty(), Extent.NATIONAL, null, true, new IncidentRules.Times(at, NOW, notBefore))));
    }

    @Covers({"OUT-402", "OUT-403"})
    @ParameterizedTest(name = "by {0}, of {1} of {2}, known {3}: {4}")
    @CsvSource({
        ", NATIONAL, , true, ''",
        ", LINE, , false, OUT-402",
        ", CLINIC, 1317654323, true, ''",
        "1311234569, CLINIC, 1311234569, true, ''",
        "1311234569, PC, 1311234569, true, ''",
        "1311234569, CLINIC, 1317654323, true, OUT-403",
        "1311234569, PC, , false, OUT-402 OUT-403",
        "1311234569, NATIONAL, , true, OUT-403",
        "1311234569, LINE, 1311234569, true, OUT-403"
    })
    void letsAClinicSpeakForItselfOnly(
            @Nullable String by, IncidentScope scope, @Nullable String institution, boolean known, String expected) {
        assertEquals(
                expected,
                ids(new IncidentRules.Asked(
                        Optional.ofNullable(by).map(InstitutionCode::valueOf),
                        new Extent(scope, "x"),
                        institution == null ? null : InstitutionCode.valueOf(institution),
                        known,
                        new IncidentRules.Times(NOW, NOW, null))));
    }

    @Test
    void knowsThePrefectures() {
        assertTrue(PrefectureNames.contains("01"));
        assertTrue(PrefectureNames.contains("47"));
        assertFalse(PrefectureNames.contains("48"));
        assertEquals("東京都", PrefectureNames.of(CLINIC.substring(0, 2)));
    }

    private static String ids(IncidentRules.Asked asked) {
        return IncidentRules.findings(asked).stream().map(Finding::rule).collect(Collectors.joining(" "));
    }
}
