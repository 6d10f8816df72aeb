package jp.madoguchi.testing.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.contracts.id.CheckDigit;
import jp.madoguchi.testing.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no honest caller sends, at every door of the committed document of the module that extends this. */
public abstract class DoorsUnderSiege {
    private static final PublishedDoors DOCUMENT = PublishedDoors.committed();
    private static final String CLINIC = "131999999" + CheckDigit.of("131999999");

    static Stream<String> doors() {
        return DOCUMENT.doors().stream().map(Door::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void refusesWithoutFailingAndWithoutRepeatingWhatWasSent(String name) {
        Door door = DOCUMENT.door(name);
        String token = TestTokens.of("hostile", door.roles().subList(0, 1), Map.of("institutions", List.of(CLINIC)));

        List<String> faults = new Siege(URI.create("http://localhost:" + RestAssured.port), Set.of())
                .of(door, new SoundValues(DOCUMENT, Map.of("institution", CLINIC)), token);

        assertEquals(List.of(), faults);
    }
}
