package jp.madoguchi.local.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.local.door.Door;

/** 運用ボード, as the operator reads it: the lines of these clinics. */
final class Board {
    private final Map<String, JsonNode> lines = new HashMap<>();

    private Board(JsonNode board, Set<String> institutions) {
        for (JsonNode line : board.at("/lines")) {
            String institution = line.at("/institution").asText("");
            if (institutions.contains(institution)) {
                lines.put(institution, line);
            }
        }
    }

    static Board read(Door operator, Set<String> institutions) throws IOException, InterruptedException {
        return new Board(operator.get("/board").body(), institutions);
    }

    /** How many are in this state. */
    long in(String state) {
        return lines.values().stream()
                .filter(line -> state.equals(line.at("/state").asText("")))
                .count();
    }

    /** The sum of a figure. */
    long sum(String figure) {
        return lines.values().stream()
                .mapToLong(line -> line.at("/" + figure).asLong())
                .sum();
    }
}
