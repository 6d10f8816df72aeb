package jp.madoguchi.contracts.id;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SexTest {
    @ParameterizedTest(name = "{1} is {2}")
    @CsvSource({"MALE,1,男", "FEMALE,2,女", "UNSET,3,未設定"})
    void hasTheCodesOfTheEligibilitySystem(Sex sex, String code, String label) {
        assertEquals(code, sex.code());
        assertEquals(label, sex.label());
        assertEquals(Optional.of(sex), Sex.ofCode(code));
    }

    @Test
    void doesNotKnowTheCardsOwnCodeForOther() {
        assertEquals(Optional.empty(), Sex.ofCode("9"));
    }
}
