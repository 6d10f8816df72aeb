package jp.madoguchi.contracts.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Function;

/** What every identifier owes when it refuses: the same stable code on both ways in, and silence about the value. */
final class Refusals {
    private Refusals() {}

    static void assertRefused(
            String code, String raw, Function<String, ?> valueOf, Function<String, ? extends Checked<?>> check) {
        InvalidIdentifier refusal = assertThrows(InvalidIdentifier.class, () -> valueOf.apply(raw));

        assertEquals(code, refusal.code());
        assertEquals("jp.madoguchi.contracts.id.InvalidIdentifier: " + code, refusal.toString());
        assertNull(refusal.getCause(), "a cause may quote the value");
        assertEquals(code, check.apply(raw).<String>match(value -> "accepted", refused -> refused));
    }
}
