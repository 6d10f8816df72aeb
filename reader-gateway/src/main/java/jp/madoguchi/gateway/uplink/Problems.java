package jp.madoguchi.gateway.uplink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.gateway.domain.Refusal;
import jp.madoguchi.web.IdentifierJson;
import org.jspecify.annotations.Nullable;

/**
 * 断りを読む: whether a failure is the cluster's own refusal of what was sent. A 400 without a problem of the house may come
 * from anything on the way and refuses nothing.
 */
final class Problems {
    private static final ObjectMapper JSON = IdentifierJson.mapper();
    private static final Set<Integer> REFUSING = Set.of(Response.Status.BAD_REQUEST.getStatusCode(), 422);
    private static final Set<Integer> REASONED =
            Set.of(Response.Status.UNAUTHORIZED.getStatusCode(), Response.Status.CONFLICT.getStatusCode());
    private static final String TOO_LARGE = "payload-too-large";
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");
    private static final int MOST_REASONS = 10;

    private Problems() {}

    /** The refusal, if this failure is one. */
    static Optional<Refusal> refusal(Throwable failure) {
        return failure instanceof WebApplicationException answered
                        && REFUSING.contains(answered.getResponse().getStatus())
                ? body(answered.getResponse(), Body.class).flatMap(Body::refusal)
                : Optional.empty();
    }

    /** Whether everything that was sent is refused for something in it, by whoever stands at the door. */
    static boolean isOfTheWhole(Throwable failure) {
        return failure instanceof WebApplicationException answered
                && (REFUSING.contains(answered.getResponse().getStatus()) || isTooLarge(answered));
    }

    /** Why; none where nobody of the house has said so. What is too large for the way is so whoever says it. */
    static Optional<String> codeOfTheWhole(Throwable failure) {
        return refusal(failure)
                .map(Refusal::code)
                .or(() -> isTooLarge(failure) ? Optional.of(TOO_LARGE) : Optional.empty());
    }

    private static boolean isTooLarge(Throwable failure) {
        return isAnswer(failure)
                && ((WebApplicationException) failure).getResponse().getStatus()
                        == Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode();
    }

    /** Whether somebody answered that it did not work, but not why, nor that another token or place is due. */
    static boolean isWithoutReason(Throwable failure) {
        return failure instanceof WebApplicationException answered
                && !REASONED.contains(answered.getResponse().getStatus())
                && codeOfTheWhole(failure).isEmpty();
    }

    /** Whether somebody answered, if only that it cannot be done. */
    static boolean isAnswer(Throwable failure) {
        return failure instanceof WebApplicationException;
    }

    /** The refusal, as an answer among others; what is none fails as before. */
    static Uni<Optional<Refusal>> refused(Throwable failure) {
        Optional<Refusal> refusal = refusal(failure);
        return refusal.isPresent()
                ? Uni.createFrom().item(refusal)
                : Uni.createFrom().failure(failure);
    }

    /** The body of a refused call; none if it is not what was agreed. */
    static <T> Optional<T> body(Response answered, Class<T> type) {
        try {
            String text = answered.readEntity(String.class);
            return text == null ? Optional.empty() : Optional.ofNullable(JSON.readValue(text, type));
        } catch (ProcessingException | IllegalStateException | JsonProcessingException noProblem) {
            return Optional.empty();
        }
    }

    /** 問題, as far as the desk has a use for it. */
    record Body(@Nullable String code, @Nullable List<@Nullable Reason> findings) {
        Optional<Refusal> refusal() {
            return Optional.ofNullable(code)
                    .filter(CODE.asMatchPredicate())
                    .map(known -> new Refusal(known, reasons()));
        }

        private List<String> reasons() {
            return findings == null
                    ? List.of()
                    : findings.stream()
                            .filter(Objects::nonNull)
                            .flatMap(Reason::words)
                            .limit(MOST_REASONS)
                            .toList();
        }
    }

    /** 指摘の一つ. */
    record Reason(@Nullable String message) {
        Stream<String> words() {
            return Stream.ofNullable(message);
        }
    }
}
