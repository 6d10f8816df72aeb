package jp.madoguchi.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * 読める見出し: refuses a request whose headers nobody can read. A media type that is none fails deep inside the router,
 * where it would be taken for a fault of ours; and nothing here unpacks a body, so that packed bytes would be called
 * broken JSON, line by line in a feed.
 */
@Singleton
public class ReadableHeaders {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    /** A quality is a short number; any other parameter is a word or quoted. */
    private static final String PARAMETER = "\\s*;\\s*(?:[qQ]\\s*=\\s*(?:[0-9](?:\\.[0-9]{0,9})?|\\.[0-9]{1,9})"
            + "|(?![qQ]\\s*=)" + TOKEN + "\\s*=\\s*(?:" + TOKEN + "|\"[^\"]*\"))";

    private static final String RANGE = "\\s*(?:" + TOKEN + "/" + TOKEN + "|\\*)(?:" + PARAMETER + ")*\\s*";
    private static final Pattern MEDIA_TYPE = Pattern.compile(RANGE);
    private static final Pattern MEDIA_RANGES = Pattern.compile(RANGE + "(?:,(?:" + RANGE + ")?)*");

    private final EarlyRefusal refusal;

    ReadableHeaders(EarlyRefusal refusal) {
        this.refusal = refusal;
    }

    void install(@Observes Router router) {
        router.route().order(EarlyRefusal.ORDER).handler(this::look);
    }

    private void look(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isPacked(request) || !isReadable(request, HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)) {
            refusal.refuse(context, ProblemCode.MEDIA_TYPE);
        } else if (!isReadable(request, HttpHeaders.ACCEPT, MEDIA_RANGES)) {
            refusal.refuse(context, ProblemCode.NOT_ACCEPTABLE);
        } else {
            context.next();
        }
    }

    private static boolean isPacked(HttpServerRequest request) {
        String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return coding != null && !"identity".equalsIgnoreCase(coding.strip());
    }

    private static boolean isReadable(HttpServerRequest request, CharSequence name, Pattern form) {
        return request.headers().getAll(name).stream()
                .allMatch(value -> value.isBlank() || form.matcher(value).matches());
    }
}
