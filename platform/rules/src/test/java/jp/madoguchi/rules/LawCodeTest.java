package jp.madoguchi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.id.InsurerNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawCodeTest {
    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "06139000,2026-11-21,EMPLOYEES,組合管掌健康保険",
        "138057,2026-11-21,NATIONAL,国民健康保険（市町村・国保組合）",
        "67130013,2026-11-21,NATIONAL,国民健康保険（退職者医療）",
        "39130018,2026-11-21,LATE_ELDERLY,後期高齢者医療",
        "39130018,2008-04-01,LATE_ELDERLY,後期高齢者医療",
        "39130018,2008-03-31,,",
        "87130019,2026-11-21,,",
        "77777777,2026-11-21,,",
    })
    void theNumberSaysTheKindAndTheScheme(
            String number, LocalDate day, @Nullable String kind, @Nullable String scheme) {
        InsurerNumber insurer = InsurerNumber.valueOf(number);

        assertEquals(kind, LawCode.kind(insurer, day).map(Enum::name).orElse(null));
        assertEquals(scheme, LawCode.scheme(insurer, day).orElse(null));
    }

    @Test
    void everyKindOfInsurerHasAReviewOrganisation() {
        assertEquals(keys(DatedTable.REVIEW_ORGANISATIONS), keys(DatedTable.INSURANCE_KINDS));
    }

    private static Set<String> keys(DatedTable table) {
        return table.rows().stream().map(DatedTable.Row::key).collect(Collectors.toSet());
    }
}
