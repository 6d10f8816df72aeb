package jp.madoguchi.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** 公開された扉: all doors of the module's committed OpenAPI document. */
public final class PublishedDoors {
    private static final Path FILE = Path.of("src/main/openapi/openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;

    PublishedDoors(JsonNode document) {
        this.document = document;
    }

    /** The document of the module whose test this is. */
    public static PublishedDoors committed() {
        try {
            Object document = yaml().load(Files.readString(FILE));
            return new PublishedDoors(new ObjectMapper().valueToTree(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything stays the text it is: YAML would make numbers of times and dates. */
    private static Yaml yaml() {
        LoaderOptions loading = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        Resolver nothing = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // a scalar is a text
            }
        };
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, nothing);
    }

    /** In the order of the document. */
    public List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(
                                operation -> doors.add(door(path.getKey(), operation.getKey(), operation.getValue()))));
        return List.copyOf(doors);
    }

    /** The one of this name. */
    public Door door(String name) {
        return doors().stream()
                .filter(door -> door.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static Door door(String path, String method, JsonNode operation) {
        List<String> roles = new ArrayList<>();
        operation
                .path("security")
                .forEach(scheme -> scheme.path("accessToken").forEach(role -> roles.add(role.asText())));
        List<Door.Parameter> parameters = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(it -> parameters.add(new Door.Parameter(
                        it.path("name").asText(), it.path("in").asText(), it.path("schema"))));
        Map<String, JsonNode> bodies = new HashMap<>();
        operation
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(content ->
                        bodies.put(content.getKey(), content.getValue().path("schema")));
        return new Door(method.toUpperCase(Locale.ROOT), path, List.copyOf(roles), parameters, Map.copyOf(bodies));
    }

    /** What the schema leads to. */
    JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }
}
