package jp.madoguchi.bench.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import jp.madoguchi.testing.population.Citizen;
import jp.madoguchi.testing.population.Population;
import org.junit.jupiter.api.Test;

class FactJsonTest {
    private static final Citizen SAMPLE = Population.of(7, 10).citizen(0);

    @Test
    void writesIdentifiersAndDaysAsTheyTravel() {
        JsonObject fact = new JsonObject(Fact.of(SAMPLE.state(1)).payload());

        assertEquals("1954-03-26", fact.getJsonObject("person").getString("birthDate"));
        assertEquals(
                SAMPLE.newestCoverage().numbers().insurerNumber().wire(),
                fact.getJsonArray("coverages")
                        .getJsonObject(SAMPLE.coverages().size() - 1)
                        .getJsonObject("numbers")
                        .getString("insurerNumber"));
    }

    @Test
    void keepsWhatIsAbsentAsTheServicesDo() {
        JsonObject person = new JsonObject(FactJson.text(SAMPLE.person()));

        assertTrue(person.containsKey("nameOther"));
        assertEquals(SAMPLE.personId().toString(), Fact.of(SAMPLE.state(1)).key());
    }
}
