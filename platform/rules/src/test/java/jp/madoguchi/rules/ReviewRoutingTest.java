package jp.madoguchi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers({"RVW-101", "RVW-102", "RVW-103"})
class ReviewRoutingTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            協会けんぽ,                     01130012, 2026-11-21, 1 RVW-101
            船員保険,                       02199990, 2026-11-21, 1 RVW-101
            健保組合,                       06139000, 2026-11-21, 1 RVW-101
            自衛官等,                       07130016, 2026-11-21, 1 RVW-101
            地方公務員共済,                 33120015, 2026-11-21, 1 RVW-101
            特例退職被保険者,               63130017, 2026-11-21, 1 RVW-101
            後期高齢者医療,                 39131008, 2026-11-21, 2 RVW-101
            国保の退職者医療,               67138016, 2026-11-21, 2 RVW-101
            国保,                           138016,   2026-11-21, 2 RVW-101
            国保組合,                       133033,   2026-11-21, 2 RVW-101
            on the first day of the table,  138016,   2008-04-01, 2 RVW-101
            the day before the table,       138016,   2008-03-31, not listed
            公費 is no 医療保険,            54016027, 2026-11-21, not listed
            不詳 is no insurer,             77777777, 2026-11-21, not listed
            不詳 代替 is no insurer,        77777779, 2026-11-21, not listed
            災害不詳 is no insurer,         99999999, 2026-11-21, not listed
            """)
    void followsTheInsurersNumber(String name, String insurerNumber, LocalDate day, String expected) {
        assertEquals(expected, describe(ReviewRouting.ofInsurer(InsurerNumber.valueOf(insurerNumber), day)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "EMPLOYEES, 1 RVW-102",
        "NATIONAL, 2 RVW-102",
        "LATE_ELDERLY, 2 RVW-102",
        "OTHER, either RVW-103",
        "UNSURE, either RVW-103",
        ", either RVW-103"
    })
    void followsTheDeclaredKindWhenTheInsurerIsUnknown(@Nullable InsuranceKind kind, String expected) {
        assertEquals(expected, describe(ReviewRouting.ofUnknown(kind)));
    }

    @Test
    void organisationsHaveTheirNames() {
        assertEquals("社会保険診療報酬支払基金", ReviewOrganisation.PAYMENT_FUND.label());
        assertEquals("国民健康保険団体連合会", ReviewOrganisation.NATIONAL_HEALTH_FEDERATION.label());
    }

    private static String describe(ReviewRouting routing) {
        return routing.match(
                to -> to.organisation().code() + " " + to.rule().id(),
                either -> "either " + either.rule().id(),
                () -> "not listed");
    }
}
