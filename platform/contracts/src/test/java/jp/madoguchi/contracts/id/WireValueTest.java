package jp.madoguchi.contracts.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What all identifiers share. */
class WireValueTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> identifiers() {
        return Stream.of(
                identifier(InsurerNumber::valueOf, "00138016", "138016", "06139000"),
                identifier(InstitutionCode::valueOf, "０110113719", "0110113719", "1311234569"),
                identifier(InsuredSymbol::valueOf, "ｱ", "ア", "イ"),
                identifier(InsuredNumber::valueOf, "１", "1", "2"),
                identifier(BranchNumber::valueOf, "1", "01", "02"),
                identifier(PublicPayerNumber::valueOf, "１２１３００１９", "12130019", "25130014"),
                identifier(PublicRecipientNumber::valueOf, " 1234566 ", "1234566", "9999996"),
                identifier(EraDate::valueOf, "S29.3.26", "1954-03-26", "1954-03-27"));
    }

    private static Arguments identifier(
            Function<String, WireValue> valueOf, String spelling, String wire, String other) {
        return Arguments.of(valueOf, spelling, wire, other);
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void isEqualToAnotherSpellingOfItself(
            Function<String, WireValue> valueOf, String spelling, String wire, String other) {
        WireValue value = valueOf.apply(spelling);

        assertEquals(wire, value.wire());
        assertEquals(value, valueOf.apply(wire));
        assertEquals(value.hashCode(), valueOf.apply(wire).hashCode());
        assertNotEquals(value, valueOf.apply(other));
        assertNotEquals(value, wire);
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void isMadeFromAJsonString(Function<String, WireValue> valueOf, String spelling, String wire, String other)
            throws JsonProcessingException {
        WireValue value = valueOf.apply(spelling);

        assertEquals(value, JSON.readValue('"' + spelling + '"', value.getClass()));
    }

    @Test
    void refusesAWrongJsonStringWithoutQuotingIt() {
        ValueInstantiationException refusal = assertThrows(
                ValueInstantiationException.class, () -> JSON.readValue("\"06139001\"", InsurerNumber.class));

        assertFalse(refusal.toString().contains("06139001"));
        assertInstanceOf(InvalidIdentifier.class, refusal.getCause());
    }
}
