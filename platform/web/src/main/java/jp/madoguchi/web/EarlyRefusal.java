package jp.madoguchi.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;

/** 早い拒否: a problem for what no resource gets to see, with the connection closed on whatever is still to come. */
@Singleton
class EarlyRefusal {
    /** In front of everything Quarkus does with a request. */
    static final int ORDER = Integer.MIN_VALUE;

    private final ObjectMapper mapper;
    private final MeterRegistry meters;

    EarlyRefusal(ObjectMapper mapper, MeterRegistry meters) {
        this.mapper = mapper;
        this.meters = meters;
    }

    void refuse(RoutingContext context, ProblemCode kind) {
        meters.counter("madoguchi.problems", "code", kind.code()).increment();
        try {
            context.response()
                    .setStatusCode(kind.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(mapper.writeValueAsString(Problem.of(kind, List.of())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem is always JSON", impossible);
        }
    }
}
