package jp.madoguchi.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import jp.madoguchi.bench.scenario.Expected.Hit;
import jp.madoguchi.bench.subject.FactJson;
import jp.madoguchi.testing.population.Citizen;
import jp.madoguchi.testing.population.Population;
import org.junit.jupiter.api.Test;

class VerdictsTest {
    private static final Population PEOPLE = Population.of(7, 100);
    private static final Hit ONE = hit(0);
    private static final Hit OTHER = hit(1);

    private final Verdicts verdicts = new Verdicts();

    @Test
    void takesTheRightPersonForRight() {
        verdicts.judge(expecting(ONE), opened(ONE));
        verdicts.judge(expecting(ONE, OTHER), listed(ONE, OTHER));
        verdicts.judge(expecting(), nobody());

        assertEquals("0 wrong, 0 missed, 0 otherwise", told());
    }

    @Test
    void countsSomebodyElseAsWrongAndTheRightOneAsMissed() {
        verdicts.judge(expecting(ONE), opened(OTHER));

        assertEquals("1 wrong, 1 missed, 0 otherwise", told());
    }

    @Test
    void countsWhoeverIsToldOfAlthoughNobodyMayBe() {
        verdicts.judge(new Expected(true, false, List.of(ONE, OTHER)), listed(ONE, OTHER));
        verdicts.judge(new Expected(false, true, List.of(ONE)), opened(ONE));

        assertEquals("3 wrong, 0 missed, 0 otherwise", told());
        assertEquals("0 of 1", verdicts.tooMany());
        assertEquals("0 of 1", verdicts.withheld());
    }

    @Test
    void countsARefusalWhereSomebodyShouldHaveBeenTold() {
        verdicts.judge(expecting(ONE), refused());
        verdicts.judge(expecting(), refused());
        verdicts.judge(new Expected(true, false, List.of()), refused());

        assertEquals("0 wrong, 2 missed, 0 otherwise", told());
        assertEquals("1 of 1", verdicts.tooMany());
    }

    @Test
    void countsAFailureAsNoAnswer() {
        verdicts.judge(expecting(ONE), new Door.Answer(503, Buffer.buffer("{}")));
        verdicts.judge(expecting(ONE), new Door.Answer(422, Buffer.buffer("{\"code\":\"rule-violated\"}")));

        assertEquals("0 wrong, 0 missed, 2 otherwise", told());
    }

    private String told() {
        return "%d wrong, %d missed, %d otherwise".formatted(verdicts.wrong(), verdicts.missed(), verdicts.otherwise());
    }

    private static Hit hit(long number) {
        Citizen citizen = PEOPLE.citizen(number);
        return new Hit(citizen, citizen.newestCoverage());
    }

    private static Expected expecting(Hit... hits) {
        return new Expected(false, false, List.of(hits));
    }

    private static Door.Answer opened(Hit hit) {
        JsonObject coverage = new JsonObject(FactJson.text(hit.coverage()));
        JsonObject detail = new JsonObject().put("coverage", coverage);
        return new Door.Answer(
                200, new JsonObject().put("hits", 1).put("detail", detail).toBuffer());
    }

    private static Door.Answer listed(Hit... hits) {
        JsonArray candidates = new JsonArray();
        for (Hit hit : hits) {
            JsonObject person = new JsonObject(FactJson.text(hit.citizen().person()));
            String address = person.getString("address");
            candidates.add(person.put("address", address.substring(0, Math.min(10, address.length())))
                    .put("insurerName", hit.coverage().insurerName()));
        }
        return new Door.Answer(
                200,
                new JsonObject()
                        .put("hits", hits.length)
                        .put("candidates", candidates)
                        .toBuffer());
    }

    private static Door.Answer nobody() {
        return new Door.Answer(200, new JsonObject().put("hits", 0).toBuffer());
    }

    private static Door.Answer refused() {
        return new Door.Answer(
                422, new JsonObject().put("code", "too-many-hits").toBuffer());
    }
}
