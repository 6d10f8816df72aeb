package jp.madoguchi.web.token;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/**
 * 検証済みトークンの設定: what is kept, and how often the identity provider is asked. The defaults are in
 * {@code META-INF/microprofile-config.properties} of this module.
 */
@ConfigMapping(prefix = "madoguchi.tokens")
public interface TokenSettings {
    /** Whether verified tokens are kept at all. A module that takes bearer tokens of several realms must not. */
    boolean kept();

    /** The client this module asks the identity provider as: one that the tokens are for, by their {@code aud}. */
    String clientId();

    /** The secret of that client; without it nobody can be asked. */
    Optional<String> secret();

    /** How many tokens are kept; the one used least goes first. */
    int most();

    /** How long "active" is believed: a revoked token is refused at the latest so long after it was revoked. */
    Duration believedFor();

    /** The same while the provider cannot be asked: "tokens in hand work". */
    Duration believedWhileAway();

    /** From which age of an "active" the next question is asked, beside the requests and not before them. */
    Duration askAgainAfter();

    /** How long a request waits for an answer, where it waits at all. */
    Duration patience();

    /** How long an identity provider that did not answer is left alone. */
    Duration retryAfter();

    /** How many questions are open at once at most. */
    int questionsAtOnce();

    /** How many more may wait for their turn; beyond that nobody is asked. */
    int questionsWaiting();
}
