package jp.madoguchi.web.document;

import java.util.List;
import java.util.Map;
import jp.madoguchi.web.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** 問題の型: how a refusal is described, the same at every door. */
final class ProblemSchemas {
    /** Under which the documents know the answer to a refusal. */
    static final String RESPONSE = "Problem";

    private static final String PROBLEM = "Problem";
    private static final String FINDING = "Finding";

    private ProblemSchemas() {}

    static Map<String, Schema> schemas() {
        return Map.of(PROBLEM, problem(), FINDING, finding());
    }

    static APIResponse response() {
        return OASFactory.createAPIResponse()
                .description("問題 (RFC 9457)。code で見分け、action に従う")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }

    static APIResponse reference() {
        return OASFactory.createAPIResponse().ref(RESPONSE);
    }

    private static Schema problem() {
        return object().addProperty("type", WireSchemas.text().description("urn:madoguchi:problem:<code>"))
                .addProperty("title", WireSchemas.text())
                .addProperty("status", OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)))
                .addProperty("code", WireSchemas.text().description("変わらない見分け"))
                .addProperty("action", WireSchemas.text().description("次にすること"))
                .addProperty(
                        "findings",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .items(OASFactory.createSchema().ref(FINDING)))
                .addProperty(
                        "instance", WireSchemas.text().description("urn:madoguchi:trace:<traceId>。同じ traceId がログにある"))
                .required(List.of("type", "title", "status", "code", "action", "findings"));
    }

    private static Schema finding() {
        return object().addProperty("rule", WireSchemas.text())
                .addProperty("field", orNull())
                .addProperty("message", WireSchemas.text())
                .addProperty("clause", orNull())
                .required(List.of("rule", "field", "message", "clause"));
    }

    private static Schema orNull() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING, Schema.SchemaType.NULL));
    }

    private static Schema object() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT));
    }
}
