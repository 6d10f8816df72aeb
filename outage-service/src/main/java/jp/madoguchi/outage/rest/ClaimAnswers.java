package jp.madoguchi.outage.rest;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.UnexpectedFailures;

/**
 * 請求サービスに尋ねる: hands a question on in the name of who is signed in, and its answer back as it is. What claim-service
 * refuses it explains itself; whatever else comes back, or nothing, is "could not ask".
 */
@RequestScoped
class ClaimAnswers {
    private static final int SERVER_ERROR = 500;

    private final SecurityIdentity identity;
    private final Caller caller;
    private final UnexpectedFailures failures;

    ClaimAnswers(SecurityIdentity identity, Caller caller, UnexpectedFailures failures) {
        this.identity = identity;
        this.caller = caller;
        this.failures = failures;
    }

    Uni<Response> handedBack(Uni<Response> answer) {
        return answer.onFailure(WebApplicationException.class)
                .recoverWithItem(WebApplicationException::getResponse)
                .map(ClaimAnswers::asItIs)
                .onFailure()
                .invoke(failures::report)
                .onFailure()
                .recoverWithItem(() -> Problem.response(ProblemCode.UNAVAILABLE));
    }

    /** A session this service knows and claim-service does not is no reason to sign in again here. */
    private static Response asItIs(Response answer) {
        boolean speaks =
                answer.getStatus() < SERVER_ERROR && answer.getStatus() != Response.Status.UNAUTHORIZED.getStatusCode();
        return speaks
                ? Response.status(answer.getStatus())
                        .type(answer.getMediaType())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(answer.readEntity(String.class))
                        .build()
                : Problem.response(ProblemCode.UNAVAILABLE);
    }

    String token() {
        return "Bearer " + identity.getCredential(AccessTokenCredential.class).getToken();
    }

    String institution() {
        return caller.institution().wire();
    }
}
