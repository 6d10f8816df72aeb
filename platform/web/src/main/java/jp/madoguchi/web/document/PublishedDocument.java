package jp.madoguchi.web.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * 公開するOpenAPI文書: corrects what the scanner of the classes cannot know. Identifiers are strings, every refusal is a
 * problem, pages for people are no contract; and the order is the same in every build.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PublishedDocument implements OASFilter {
    private static final String HTML = "text/html";
    private static final String EVENTS = "text/event-stream";
    private static final String EMPTY_TAG = " Resource";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = Optional.ofNullable(document.getComponents()).orElseGet(OASFactory::createComponents);
        components.addResponse(ProblemSchemas.RESPONSE, ProblemSchemas.response());
        document.setComponents(components);
        document.setTags(null);
        document.setServers(null);
        if (document.getPaths() != null) {
            correct(document.getPaths());
            Map<String, Schema> schemas = schemas(components.getSchemas());
            schemas.keySet().retainAll(UsedSchemas.of(document, schemas));
            components.setSchemas(schemas);
        }
    }

    private static Map<String, Schema> schemas(Map<String, Schema> scanned) {
        Map<String, Schema> sorted = new TreeMap<>(Optional.ofNullable(scanned).orElseGet(Map::of));
        WireSchemas.STRINGS.forEach((name, schema) -> sorted.computeIfPresent(name, (key, object) -> schema.get()));
        sorted.values().forEach(WireSchemas::anchor);
        sorted.putAll(ProblemSchemas.schemas());
        return sorted;
    }

    private static void correct(Paths paths) {
        for (Map.Entry<String, PathItem> path : Map.copyOf(paths.getPathItems()).entrySet()) {
            Map<PathItem.HttpMethod, Operation> operations =
                    Map.copyOf(path.getValue().getOperations());
            operations.forEach((method, operation) -> {
                if (answers(operation, HTML)) {
                    path.getValue().setOperation(method, null);
                } else {
                    correct(operation);
                }
            });
            if (path.getValue().getOperations().isEmpty()) {
                paths.removePathItem(path.getKey());
            }
        }
    }

    private static void correct(Operation operation) {
        operation.setTags(each(operation.getTags(), tag -> tag.replace(EMPTY_TAG, "")));
        Optional.ofNullable(operation.getParameters()).orElseGet(List::of).stream()
                .flatMap(parameter -> Optional.ofNullable(parameter.getSchema()).stream())
                .forEach(WireSchemas::anchor);
        APIResponses responses = operation.getResponses();
        Map<String, APIResponse> sorted = new TreeMap<>(responses.getAPIResponses());
        sorted.replaceAll((status, response) -> status.startsWith("4") ? ProblemSchemas.reference() : response);
        sorted.put(APIResponses.DEFAULT, ProblemSchemas.reference());
        admitIgnorance(sorted);
        responses.setAPIResponses(sorted);
        if (answers(operation, EVENTS)) {
            sorted.values().stream()
                    .flatMap(response -> Optional.ofNullable(response.getContent()).stream())
                    .forEach(content -> content.getMediaType(EVENTS).setSchema(WireSchemas.text()));
        }
    }

    /** Of a plain {@code Response} the scanner says 200 and JSON, although it may be 201, 204 or a file. */
    private static void admitIgnorance(Map<String, APIResponse> responses) {
        boolean unknown = Optional.ofNullable(responses.get("200"))
                .map(APIResponse::getContent)
                .filter(content -> content.getMediaTypes().values().stream().allMatch(it -> it.getSchema() == null))
                .isPresent();
        if (unknown) {
            responses.remove("200");
            responses.put("2XX", OASFactory.createAPIResponse().description("成功"));
        }
    }

    private static List<String> each(List<String> tags, UnaryOperator<String> change) {
        return Optional.ofNullable(tags).orElseGet(List::of).stream()
                .map(change)
                .toList();
    }

    private static boolean answers(Operation operation, String mediaType) {
        return operation.getResponses().getAPIResponses().values().stream()
                .flatMap(response -> Optional.ofNullable(response.getContent()).stream())
                .anyMatch(content -> content.hasMediaType(mediaType));
    }
}
