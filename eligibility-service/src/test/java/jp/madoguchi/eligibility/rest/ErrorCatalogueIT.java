package jp.madoguchi.eligibility.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import jp.madoguchi.web.ErrorCatalogue;
import jp.madoguchi.web.ErrorEntry;
import org.junit.jupiter.api.Test;

/** After all tests: every entry of the catalogue was really answered to one of them. */
class ErrorCatalogueIT {
    @Test
    void everyEntryWasSeen() throws IOException {
        assumeTrue(System.getProperty("test") == null, "only some tests ran");
        Set<String> seen = SeenProblems.all();

        assertEquals(
                List.of(),
                new ErrorCatalogue()
                        .entries().stream()
                                .map(ErrorEntry::code)
                                .filter(code -> !seen.contains(code))
                                .toList());
    }
}
