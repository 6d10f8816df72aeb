package jp.madoguchi.outage.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void tellsApartWhyAVisitWaits() {
        assertEquals(
                List.of(
                        "could-not-ask",
                        "method-not-allowed",
                        "grant-not-enabled",
                        "four-items-incomplete",
                        "not-found",
                        "ambiguous"),
                Arrays.stream(WhyHeld.values()).map(WhyHeld::code).toList());
        assertTrue(Arrays.stream(WhyHeld.values()).noneMatch(why -> why.action().isBlank()));
    }

    @Test
    void namesTheTextOfEveryRule() {
        assertTrue(
                Arrays.stream(Basis.values()).noneMatch(basis -> basis.label().isBlank()));
    }
}
