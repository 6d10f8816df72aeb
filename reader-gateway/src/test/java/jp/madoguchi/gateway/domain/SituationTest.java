package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.junit.jupiter.api.Test;

class SituationTest {
    private static String words(Situation situation) {
        return situation.match(validity -> "answered " + validity, cause -> "unasked " + cause, () -> "refused");
    }

    @Test
    void keepsApartWhatIsKnownWhatIsAbsentAndWhatCouldNotBeAsked() {
        assertEquals("answered INVALID", words(Situation.of(DeskFixture.known(Validity.INVALID))));
        assertEquals("answered NOT_FOUND", words(Situation.of(new AskOutcome.KnownAbsent(null))));
        assertEquals("unasked LINE_DOWN", words(Situation.of(DeskFixture.lineDown())));
        assertEquals("refused", words(new Situation.Refused()));
    }

    @Test
    void listsEverySituationOnce() {
        List<Situation> all = Situation.all();

        assertEquals(
                Validity.values().length + Cause.values().length + 3,
                all.size(),
                "what was asked and what could not be, refused, and valid at a share and at the whole price");
        assertEquals(all.size(), new HashSet<>(all).size());
    }

    @Test
    void tellsAPharmacyByItsCode() {
        assertEquals(InstitutionKind.CLINIC, InstitutionKind.of(DeskFixture.CLINIC));
        assertEquals(InstitutionKind.PHARMACY, InstitutionKind.of(InstitutionCode.valueOf("1341234563")));
    }
}
