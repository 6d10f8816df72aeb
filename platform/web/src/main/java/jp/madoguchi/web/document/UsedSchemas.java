package jp.madoguchi.web.document;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** 使われる型: the schemas that some operation leads to. The rest is what the scanner met on pages and streams. */
final class UsedSchemas {
    private final Map<String, Schema> known;
    private final Set<String> used = new LinkedHashSet<>();

    private UsedSchemas(Map<String, Schema> known) {
        this.known = known;
    }

    static Set<String> of(OpenAPI document, Map<String, Schema> known) {
        UsedSchemas schemas = new UsedSchemas(known);
        some(document.getComponents().getResponses())
                .map(APIResponse::getContent)
                .forEach(schemas::follow);
        some(document.getPaths().getPathItems())
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(schemas::follow);
        return schemas.used;
    }

    private void follow(Operation operation) {
        each(operation.getParameters()).forEach(parameter -> follow(parameter.getSchema()));
        if (operation.getRequestBody() != null) {
            follow(operation.getRequestBody().getContent());
        }
        some(operation.getResponses().getAPIResponses())
                .map(APIResponse::getContent)
                .forEach(this::follow);
    }

    private void follow(@Nullable Content content) {
        if (content != null) {
            some(content.getMediaTypes()).map(MediaType::getSchema).forEach(this::follow);
        }
    }

    private void follow(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        String ref = schema.getRef();
        if (ref != null) {
            String name = ref.substring(ref.lastIndexOf('/') + 1);
            if (used.add(name)) {
                follow(known.get(name));
            }
        }
        follow(schema.getItems());
        follow(schema.getAdditionalPropertiesSchema());
        follow(schema.getPropertyNames());
        some(schema.getProperties()).forEach(this::follow);
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .flatMap(UsedSchemas::each)
                .forEach(this::follow);
    }

    private static <T> Stream<T> some(@Nullable Map<String, T> map) {
        return map == null ? Stream.empty() : each(map.values());
    }

    private static <T> Stream<T> each(@Nullable Collection<T> all) {
        return all == null ? Stream.empty() : all.stream();
    }
}
