package jp.madoguchi.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** 早い拒否: a problem for what no resource gets to see. */
@Singleton
public class EarlyRefusal {
    /** In front of everything Quarkus does with a request. */
    static final int ORDER = Integer.MIN_VALUE;

    private final ObjectMapper mapper;
    private final MeterRegistry meters;

    EarlyRefusal(ObjectMapper mapper, MeterRegistry meters) {
        this.mapper = mapper;
        this.meters = meters;
    }

    /** With the connection closed on whatever is still to come. */
    void refuse(RoutingContext context, ProblemCode kind) {
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        end(context, kind);
    }

    /**
     * For somebody who is welcome later: what is still to come is passed over unread, and the connection is good for
     * the next request.
     *
     * @param comeAgain after which time; told in whole seconds
     */
    public void comeAgain(RoutingContext context, ProblemCode kind, Duration comeAgain) {
        context.request().resume();
        context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(comeAgain.toSeconds()));
        end(context, kind);
    }

    private void end(RoutingContext context, ProblemCode kind) {
        meters.counter("madoguchi.problems", "code", kind.code()).increment();
        try {
            context.response()
                    .setStatusCode(kind.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(mapper.writeValueAsString(Problem.of(kind, List.of())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem is always JSON", impossible);
        }
    }
}
