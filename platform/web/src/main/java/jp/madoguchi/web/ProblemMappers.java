package jp.madoguchi.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
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
import java.util.stream.Collectors;
import jp.madoguchi.contracts.id.InvalidIdentifier;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

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

    private static final String NO_SUCH_NUMBER = "番号の桁数・文字・検証番号を確かめてください";
    private static final String NO_SUCH_DATE = "日付を確かめてください。元号にない日付や暦にない日付は使えません";

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
        return counted(ProblemCode.CONSTRAINT, List.of(finding(invalid, null)));
    }

    @ServerExceptionMapper(priority = 1)
    Response unreadable(JacksonException unreadable) {
        return counted(kindOf(unreadable), findings(unreadable));
    }

    /** Quarkus has a mapper of its own for this one, which would name our classes. */
    @ServerExceptionMapper(priority = 1)
    Response mismatched(MismatchedInputException mismatched) {
        return unreadable(mismatched);
    }

    @ServerExceptionMapper
    Response constraints(ConstraintViolationException violated) {
        return counted(
                ProblemCode.CONSTRAINT,
                violated.getConstraintViolations().stream()
                        .map(v -> new Finding(
                                "constraint", lastOf(v.getPropertyPath().toString()), v.getMessage(), null))
                        .toList());
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

    private static ProblemCode kindOf(JacksonException unreadable) {
        return unreadable instanceof JsonMappingException ? ProblemCode.CONSTRAINT : ProblemCode.BAD_BODY;
    }

    private static List<Finding> findings(JacksonException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)) {
            return List.of();
        }
        String field = mapping.getPath().stream()
                .map(reference -> reference.getFieldName() == null ? "[]" : reference.getFieldName())
                .collect(Collectors.joining("."));
        for (Throwable cause = mapping; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidIdentifier invalid) {
                return List.of(finding(invalid, field));
            }
        }
        return List.of(new Finding("json-mapping", field, "項目の型か値を読み取れません", "RFC 8259"));
    }

    private static Finding finding(InvalidIdentifier invalid, @Nullable String field) {
        String message = invalid.code().startsWith("era-date") ? NO_SUCH_DATE : NO_SUCH_NUMBER;
        return new Finding(invalid.code(), field, message, null);
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
