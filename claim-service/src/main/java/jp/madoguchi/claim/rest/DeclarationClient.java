package jp.madoguchi.claim.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.claim.application.ContentAnswer;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.web.Problem;
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
    /** What the declaration service itself says; the same status from anything in between says nothing of the form. */
    private static final Set<String> KNOWN_ABSENT =
            Set.of("not-found", "declaration-unreadable", "declaration-destroyed");

    private final DeclarationDoor door;
    private final ObjectMapper json;

    DeclarationClient(@RestClient DeclarationDoor door, ObjectMapper json) {
        this.door = door;
        this.json = json;
    }

    @Timeout(2000)
    @Retry(maxRetries = 2, delay = 200, jitter = 100, delayUnit = ChronoUnit.MILLIS)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 5000)
    @CircuitBreakerName("declaration-content")
    Uni<ContentAnswer> ask(InstitutionCode institution, UUID declarationId) {
        return door.content(institution.wire(), declarationId)
                .<ContentAnswer>map(answer -> new ContentAnswer.Known(answer.content()))
                .onFailure(this::saysAbsent)
                .recoverWithItem(new ContentAnswer.Absent());
    }

    private boolean saysAbsent(Throwable failure) {
        return failure instanceof WebApplicationException answered
                && code(answered.getResponse()).filter(KNOWN_ABSENT::contains).isPresent();
    }

    private Optional<String> code(Response refusal) {
        if (!MediaType.valueOf(Problem.MEDIA_TYPE).isCompatible(refusal.getMediaType())) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    json.readTree(refusal.readEntity(String.class)).path("code").asText());
        } catch (JsonProcessingException notAProblem) {
            return Optional.empty();
        }
    }
}
