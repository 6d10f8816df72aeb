package jp.madoguchi.web;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrorCatalogueTest {
    private final List<ErrorEntry> entries = new ErrorCatalogue().entries();

    @Test
    void holdsEveryProblemOfThisModuleWithItsStatus() {
        Map<String, Integer> declared = Arrays.stream(ProblemCode.class.getFields())
                .filter(field -> field.getType() == ProblemCode.class)
                .map(ErrorCatalogueTest::value)
                .collect(toMap(ProblemCode::code, ProblemCode::status));

        assertEquals(declared, entries.stream().collect(toMap(ErrorEntry::code, ErrorEntry::status)));
    }

    @Test
    void hasATextForTheClerkAndOneForTheVendor() {
        for (ErrorEntry entry : entries) {
            assertFalse(entry.clerk().isBlank(), entry.code());
            assertFalse(entry.vendor().isBlank(), entry.code());
        }
    }

    @Test
    void letsThePatientBeTakenOnlyWhereNothingCouldBeAsked() {
        assertEquals(
                List.of("internal-error", "dependency-unavailable", "sign-in-unconfirmed"),
                entries.stream()
                        .filter(ErrorEntry::fallback)
                        .map(ErrorEntry::code)
                        .toList());
    }

    private static ProblemCode value(Field field) {
        try {
            return (ProblemCode) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
