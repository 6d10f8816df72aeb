package jp.madoguchi.gateway.uplink;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * 混雑の回答を読む. Only the problem of the house says so: the same status from something on the way, or from a service whose
 * database is gone, is a failure like any other.
 */
final class BusyAnswers implements ResponseExceptionMapper<Busy> {
    private static final Set<Integer> STATUSES = Set.of(
            Response.Status.TOO_MANY_REQUESTS.getStatusCode(), Response.Status.SERVICE_UNAVAILABLE.getStatusCode());

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return STATUSES.contains(status);
    }

    @Override
    public @Nullable Busy toThrowable(Response response) {
        return Problems.body(response, Problems.Body.class)
                .filter(problem -> "busy".equals(problem.code()))
                .map(problem -> new Busy(RetryAfter.in(response).orElse(null)))
                .orElse(null);
    }
}
