package jp.madoguchi.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import jp.madoguchi.contracts.id.InvalidIdentifier;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * 問題への写像: the one door through which a failure leaves as {@code application/problem+json}. Gives away no exception
 * text, class name
 * or value; counts every refusal by its code.
 */
@Singleton
public class ProblemMappers {
    private static final Map<Integer, ProblemCode> BY_STATUS = Map.of(
            400, ProblemCode.BAD_BODY,
            401, ProblemCode.UNAUTHENTICATED,
            403, ProblemCode.FORBIDDEN,
            404, ProblemCode.NOT_FOUND,
            405, ProblemCode.METHOD,
            406, ProblemCode.NOT_ACCEPTABLE,
            413, ProblemCode.TOO_LARGE,
            415, ProblemCode.MEDIA_TYPE,
            503, ProblemCode.UNAVAILABLE);

    private final MeterRegistry meters;
    private final UnexpectedFailures unexpected;

    ProblemMappers(MeterRegistry meters, UnexpectedFailures unexpected) {
        this.meters = meters;
        this.unexpected = unexpected;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return counted(refusal.kind(), refusal.findings());
    }

    @ServerExceptionMapper
    Response invalidIdentifier(InvalidIdentifier invalid) {
        return counted(ProblemCode.CONSTRAINT, List.of(Unreadable.finding(invalid, null)));
    }

    @ServerExceptionMapper(priority = 1)
    Response unreadable(JacksonException unreadable) {
        return counted(Unreadable.kind(unreadable), Unreadable.findings(unreadable));
    }

    /** Quarkus has a mapper of its own for this one, which would name our classes. */
    @ServerExceptionMapper(priority = 1)
    Response mismatched(MismatchedInputException mismatched) {
        return unreadable(mismatched);
    }

    @ServerExceptionMapper
    Response constraints(ConstraintViolationException violated) {
        return counted(ProblemCode.CONSTRAINT, Unreadable.findings(violated.getConstraintViolations()));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException refused) {
        Response response = counted(ProblemCode.UNAUTHENTICATED, List.of());
        response.getHeaders().putSingle("WWW-Authenticate", "Bearer");
        return response;
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused) {
        return counted(ProblemCode.FORBIDDEN, List.of());
    }

    @ServerExceptionMapper
    Response identityProvider(OIDCException unreachable) {
        unexpected.report(unreachable);
        return counted(ProblemCode.UNAVAILABLE, List.of());
    }

    @ServerExceptionMapper
    Response web(WebApplicationException refused) {
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException unreadable) {
                return unreadable(unreadable);
            }
        }
        ProblemCode kind = BY_STATUS.get(refused.getResponse().getStatus());
        return kind == null ? other(refused) : counted(kind, List.of());
    }

    @ServerExceptionMapper(priority = 10_000)
    Response other(Throwable failure) {
        if (unexpected.isDependency(failure)) {
            unexpected.report(failure);
            return counted(ProblemCode.UNAVAILABLE, List.of());
        }
        unexpected.report(failure);
        return counted(ProblemCode.INTERNAL, List.of());
    }

    private Response counted(ProblemCode kind, List<Finding> findings) {
        meters.counter("madoguchi.problems", "code", kind.code()).increment();
        return Problem.response(kind, findings);
    }
}
