package jp.madoguchi.local.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;

/** 障害事案, as the operator sees them. */
final class Incidents {
    private Incidents() {}

    /** The one that lasts on the line of this drill. */
    static Optional<JsonNode> open(Exercise exercise) throws IOException, InterruptedException {
        for (JsonNode incident : exercise.operator().get("/incidents").body().at("/incidents")) {
            if (exercise.line().equals(incident.at("/value").asText(""))
                    && "OPEN".equals(incident.at("/state").asText(""))) {
                return Optional.of(incident);
            }
        }
        return Optional.empty();
    }
}
