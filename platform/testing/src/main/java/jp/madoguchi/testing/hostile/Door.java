package jp.madoguchi.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 扉: one operation of the published document.
 *
 * @param roles who may knock
 * @param bodies what it takes, by media type
 */
public record Door(
        String method, String path, List<String> roles, List<Parameter> parameters, Map<String, JsonNode> bodies) {
    static final String JSON = "application/json";

    /** 引数. */
    public record Parameter(String name, String in, JsonNode schema) {
        boolean isIn(String place) {
            return in.equals(place);
        }
    }

    Optional<JsonNode> jsonBody() {
        return Optional.ofNullable(bodies.get(JSON));
    }

    String anyMediaType() {
        return bodies.keySet().stream().sorted().findFirst().orElse(JSON);
    }

    /** Such as {@code POST /registry/persons}. */
    public String name() {
        return method + " " + path;
    }
}
