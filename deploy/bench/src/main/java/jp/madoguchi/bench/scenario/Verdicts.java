package jp.madoguchi.bench.scenario;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.bench.scenario.Expected.Hit;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.WireValue;
import org.jspecify.annotations.Nullable;

/**
 * 判定: what was answered beside what is right. Somebody opened is told from everybody else by the numbers of the
 * coverage, somebody in a list by all that the list shows. Looked at on one event loop.
 */
final class Verdicts {
    private static final int SHOWN_ADDRESS = 10;
    private static final int OK = 200;
    private static final int REFUSED = 422;

    private long asked;
    private long opened;
    private long listed;
    private long nobody;
    private long wrong;
    private long missed;
    private long tooMany;
    private long tooManyRefused;
    private long withheld;
    private long withheldRefused;
    private long otherwise;

    /** Looks at one answer; its status. */
    int judge(Expected expected, Door.Answer answer) {
        asked++;
        boolean refused = answer.status() == REFUSED && isTooManyHits(answer.body());
        if (refused || answer.status() == OK) {
            compare(expected, answer.body(), refused);
        } else {
            otherwise++;
        }
        return answer.status();
    }

    private void compare(Expected expected, Buffer body, boolean refused) {
        List<String> shown = refused ? List.of() : shown(body.toJsonObject());
        List<String> right = expected.refused() ? List.of() : lines(expected.hits());
        count(shown, refused);
        wrong += shown.stream().filter(line -> !right.contains(line)).count();
        missed += right.stream().filter(line -> !shown.contains(line)).count();
        missed += refused && !expected.refused() && right.isEmpty() ? 1 : 0;
        tooMany += expected.tooMany() ? 1 : 0;
        tooManyRefused += expected.tooMany() && refused ? 1 : 0;
        withheld += expected.withheld() ? 1 : 0;
        withheldRefused += expected.withheld() && refused ? 1 : 0;
    }

    private void count(List<String> shown, boolean refused) {
        opened += shown.size() == 1 ? 1 : 0;
        listed += shown.size() > 1 ? 1 : 0;
        nobody += shown.isEmpty() && !refused ? 1 : 0;
    }

    static boolean isTooManyHits(Buffer body) {
        return "too-many-hits".equals(body.toJsonObject().getString("code"));
    }

    private static List<String> shown(JsonObject answer) {
        JsonObject detail = answer.getJsonObject("detail");
        if (detail != null) {
            JsonObject numbers = detail.getJsonObject("coverage").getJsonObject("numbers");
            return List.of(line(
                    Stream.of("insurerNumber", "symbol", "number", "branch").map(numbers::getString)));
        }
        JsonArray candidates = answer.getJsonArray("candidates", new JsonArray());
        return IntStream.range(0, candidates.size())
                .mapToObj(candidates::getJsonObject)
                .map(candidate -> line(Stream.of("name", "birthDate", "sex", "address", "insurerName")
                        .map(candidate::getString)))
                .toList();
    }

    private static List<String> lines(List<Hit> hits) {
        return hits.size() == 1
                ? hits.stream().map(Verdicts::opened).toList()
                : hits.stream().map(Verdicts::candidate).toList();
    }

    private static String opened(Hit hit) {
        InsuredNumbers numbers = hit.coverage().numbers();
        return line(Stream.<WireValue>of(numbers.insurerNumber(), numbers.symbol(), numbers.number(), numbers.branch())
                .map(Verdicts::wire));
    }

    private static @Nullable String wire(@Nullable WireValue value) {
        return value == null ? null : value.wire();
    }

    private static String candidate(Hit hit) {
        PersonFacts person = hit.citizen().person();
        return line(Stream.of(
                person.name(),
                person.birthDate().toString(),
                person.sex().name(),
                Optional.ofNullable(person.address()).map(Verdicts::cut).orElse(null),
                hit.coverage().insurerName()));
    }

    private static String cut(String address) {
        int characters = Math.min(SHOWN_ADDRESS, address.codePointCount(0, address.length()));
        return address.substring(0, address.offsetByCodePoints(0, characters));
    }

    private static String line(Stream<@Nullable String> fields) {
        return String.join(
                "|", fields.map(field -> Objects.requireNonNullElse(field, "")).toList());
    }

    /** People shown whom the search does not fit, or who may not be shown. */
    long wrong() {
        return wrong;
    }

    /** People not shown whom the search fits, and searches that fit nobody and were refused. */
    long missed() {
        return missed;
    }

    /** Answered with something that is no answer. */
    long otherwise() {
        return otherwise;
    }

    String tooMany() {
        return "%,d of %,d".formatted(tooManyRefused, tooMany);
    }

    String withheld() {
        return "%,d of %,d".formatted(withheldRefused, withheld);
    }

    @Override
    public String toString() {
        return "%,d asked: %,d opened, %,d listed, %,d nobody; refused: %s too many, %s protected; %,d otherwise"
                .formatted(asked, opened, listed, nobody, tooMany(), withheld(), otherwise);
    }
}
