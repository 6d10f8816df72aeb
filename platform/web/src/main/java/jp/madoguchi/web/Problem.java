package jp.madoguchi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 問題: the body of every refusal ({@code application/problem+json}, RFC 9457). Holds nothing personal and no text of
 * an exception.
 *
 * @param findings every finding, not the first
 * @param instance the one request that was refused, by the id of its trace: what the log calls it. Never its path, in
 *     which a caller may have put anything; absent where no request is traced
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String action,
        List<Finding> findings,
        @Nullable String instance) {
    private static final String TRACE = "urn:madoguchi:trace:";

    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The problem of this kind with these findings. */
    public static Problem of(ProblemCode kind, List<Finding> findings) {
        return new Problem(kind.type(), kind.title(), kind.status(), kind.code(), kind.action(), findings, traced());
    }

    private static @Nullable String traced() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? TRACE + span.getTraceId() : null;
    }

    /** A response with this kind of problem. */
    public static Response response(ProblemCode kind, Finding... findings) {
        return response(kind, List.of(findings));
    }

    /** A response with this kind of problem. */
    public static Response response(ProblemCode kind, List<Finding> findings) {
        Response.ResponseBuilder builder =
                Response.status(kind.status()).entity(of(kind, findings)).type(MediaType.valueOf(MEDIA_TYPE));
        if (kind.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            builder.header("Retry-After", "5");
        }
        return builder.build();
    }
}
