package jp.madoguchi.gateway.desk;

import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import jp.madoguchi.gateway.clinic.TestClinic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds that the desk's document publishes, on them and beyond. */
@QuarkusTest
@WithTestResource(TestClinic.class)
class DeskBoundsTest {
    private static final String REFUSED = "constraint-violated";

    @ParameterizedTest
    @CsvSource({"-1,400", "101,400", "100,200", "30,200"})
    void takesAPercentageFromNoneToAll(String percent, int status) {
        clerk().get("/desk/amount?points=100&percent=" + percent).then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-9223372036854775808", "0", "9223372036854775807", "9223372036854775808"})
    void knowsNoParkedEntryOfSuchANumber(String sequence) {
        clerk().body("{}").put("/desk/parked/" + sequence + "/owner").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"ratioPercent,-1", "ratioPercent,101"})
    void takesNoShareBeyondTheWhole(String field, int percent) {
        clerk().body(Map.of("basis", "ORAL_CONFIRMATION", field, percent))
                .post("/desk/visits/preview")
                .then()
                .statusCode(400)
                .body("code", equalTo(REFUSED))
                .body("findings[0].field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void leavesWhichShareItIsToTheRules(int percent) {
        clerk().body(Map.of("basis", "ORAL_CONFIRMATION", "ratioPercent", percent))
                .post("/desk/visits/preview")
                .then()
                .body("code", not(equalTo(REFUSED)));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 65})
    void takesNoPinThatIsTooShortOrTooLong(int length) {
        String pin = "7".repeat(length);
        clerk().body(Map.of("pin", pin, "again", pin))
                .put("/desk/offline-pin")
                .then()
                .statusCode(422)
                .body("code", equalTo("pin-unfit"));
    }
}
