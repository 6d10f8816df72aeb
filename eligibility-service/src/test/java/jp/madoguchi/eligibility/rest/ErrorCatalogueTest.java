package jp.madoguchi.eligibility.rest;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.eligibility.domain.EntryVerdict.RefusalCode;
import jp.madoguchi.web.ErrorCatalogue;
import jp.madoguchi.web.ErrorEntry;
import jp.madoguchi.web.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the catalogue says; that every entry really is answered is {@link ErrorCatalogueIT}'s to see. */
class ErrorCatalogueTest {
    private static final int RECEIVED = 200;
    private static final Path TESTS = Path.of("src/test/java/jp/madoguchi/eligibility");

    private final List<ErrorEntry> entries = new ErrorCatalogue().entries();

    @Test
    void holdsEveryProblemOfThisServiceAndOfThePlatformWithItsStatus() {
        Map<String, Integer> declared = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("jp.madoguchi.eligibility", "jp.madoguchi.web", "jp.madoguchi.runtime")
                        .stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(ProblemCode.class))
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .map(ErrorCatalogueTest::value)
                        .collect(toMap(ProblemCode::code, ProblemCode::status));
        // What becomes of one entry is told inside the receipt of its batch.
        for (RefusalCode entry : RefusalCode.values()) {
            declared.put(entry.wire(), RECEIVED);
        }

        assertTrue(declared.containsKey("certificate-expired"));
        assertTrue(declared.containsKey("not-found"));
        assertEquals(declared, entries.stream().collect(toMap(ErrorEntry::code, ErrorEntry::status)));
    }

    @Test
    void hasATextForTheClerkAndAnotherForTheVendor() {
        for (ErrorEntry entry : entries) {
            assertFalse(entry.clerk().isBlank(), entry.code());
            assertFalse(entry.vendor().isBlank(), entry.code());
            assertNotEquals(entry.clerk(), entry.vendor(), entry.code());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/errors.csv", numLinesToSkip = 1, delimiter = '|')
    void namesTheTestThatTriggersIt(String code, String shownBy) throws IOException {
        assertTrue(entries.stream().anyMatch(entry -> entry.code().equals(code)), code);
        String test = Files.readString(TESTS.resolve(shownBy.replace('.', '/') + ".java"));
        assertTrue(test.contains(code + "\""), shownBy + " does not show " + code);
    }

    @Test
    void hasALineForEveryEntry() throws IOException {
        try (InputStream table = ErrorCatalogueTest.class.getResourceAsStream("/cases/errors.csv")) {
            List<String> lines = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf('|')))
                    .sorted()
                    .toList();

            assertEquals(entries.stream().map(ErrorEntry::code).sorted().toList(), lines);
        }
    }

    private static ProblemCode value(JavaField declared) {
        try {
            Field field = declared.reflect();
            field.setAccessible(true);
            return (ProblemCode) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
