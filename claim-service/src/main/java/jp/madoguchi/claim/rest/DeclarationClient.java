package jp.madoguchi.claim.rest;

import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.claim.application.ContentAnswer;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * 申立書を尋ねる: one guarded question. An answer that there is none is an answer; everything else fails and is guarded
 * against.
 */
@ApplicationScoped
class DeclarationClient {
    private static final Set<Integer> KNOWN_ABSENT = Set.of(
            404, // never there
            409, // there but unreadable
            410); // destroyed

    private final DeclarationDoor door;

    DeclarationClient(@RestClient DeclarationDoor door) {
        this.door = door;
    }

    @Timeout(2000)
    @Retry(maxRetries = 2, delay = 200, jitter = 100, delayUnit = ChronoUnit.MILLIS)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 5000)
    @CircuitBreakerName("declaration-content")
    Uni<ContentAnswer> ask(UUID declarationId) {
        return door.content(declarationId)
                .<ContentAnswer>map(answer -> new ContentAnswer.Known(answer.content()))
                .onFailure(DeclarationClient::saysAbsent)
                .recoverWithItem(new ContentAnswer.Absent());
    }

    private static boolean saysAbsent(Throwable failure) {
        return failure instanceof WebApplicationException answered
                && KNOWN_ABSENT.contains(answered.getResponse().getStatus());
    }
}
