package jp.madoguchi.outage.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.Reception;
import jp.madoguchi.contracts.event.VerificationMethod;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardVisitTest {
    @ParameterizedTest(name = "{0} %, tried {1}, looked again {2}: charged {3}, prevented {4}")
    @CsvSource({
        "30, , no, false, false",
        "30, , nobody, false, false",
        "30, MYNAPORTAL_SCREEN, no, false, true",
        "30, , somebody, false, true",
        "100, MYNAPORTAL_SCREEN, somebody, true, false",
        "100, , no, true, false"
    })
    void countsWhatWasChargedAndWhatNeedNotBe(
            int percent, @Nullable VisitBasis tried, String lookedAgain, boolean charged, boolean prevented) {
        BoardVisit counted = BoardVisit.of(visit(
                percent,
                tried == null ? List.of() : List.of(tried),
                lookedAgain.equals("no") ? null : reception(lookedAgain.equals("nobody") ? null : "uketsuke")));

        assertEquals(charged, counted.fullCharge());
        assertEquals(prevented, counted.prevented());
    }

    private static Reception reception(@Nullable String secondLookBy) {
        return new Reception(
                "uketsuke",
                false,
                VerificationMethod.FACE,
                true,
                null,
                secondLookBy,
                null,
                Reception.ClockState.AGREED);
    }

    private static VisitRecorded visit(int percent, List<VisitBasis> tried, @Nullable Reception reception) {
        VisitRecorded any =
                VisitFixture.recorded(UUID.randomUUID(), VisitBasis.DECLARATION, null, Cause.LINE_DOWN, null);
        return VisitFixture.received(any, new Copay(percent, any.copay().clause()), tried, reception);
    }
}
