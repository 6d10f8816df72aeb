package jp.madoguchi.gateway.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import jp.madoguchi.gateway.desk.OfflinePinResource.OfflinePinJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 決める暗証番号: as long as what is kept of it, not as what was typed. */
class OfflinePinTest {
    static Stream<Arguments> wishes() {
        return Stream.of(
                Arguments.of("five characters", "12345", "12345", false),
                Arguments.of("six characters", "123456", "123456", true),
                Arguments.of("sixty-four characters", "1".repeat(64), "1".repeat(64), true),
                Arguments.of("sixty-five characters", "1".repeat(65), "1".repeat(65), false),
                Arguments.of("nothing", "", "", false),
                Arguments.of("six spaces", " ".repeat(6), " ".repeat(6), false),
                Arguments.of("six spaces of full width", "\u3000".repeat(6), "\u3000".repeat(6), false),
                Arguments.of("five characters and a space", "12345 ", "12345 ", false),
                Arguments.of("six characters between spaces", " 123456 ", " 123456 ", true),
                Arguments.of("sixty-four characters and a space", "1".repeat(64) + " ", "1".repeat(64), true),
                Arguments.of("spaces within", "1 3 56", "1 3 56", true),
                Arguments.of("a space more the second time", "123456", "123456 ", true),
                Arguments.of("another the second time", "123456", "123457", false),
                Arguments.of("in capitals the second time", "abcdef", "ABCDEF", false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wishes")
    void fitsByWhatIsKeptOfIt(String name, String pin, String again, boolean fits) {
        assertEquals(fits, new OfflinePinJson(pin, again).fits(), name);
    }
}
