package jp.madoguchi.web.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HALF = Duration.ofSeconds(30);
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final TokenFixture tokens = new TokenFixture();
    private final AtomicReference<Uni<Boolean>> provider = new AtomicReference<>(active());

    @Test
    void asksAboutATokenItSeesForTheFirstTime() {
        provider.set(Uni.createFrom().item(false));

        assertRefused(token("one"));
    }

    @Test
    void believesActiveForHalfTheTimeWithoutAskingAgain() {
        KnownToken token = token("one");
        assertLetIn(token);
        tokens.clock.goOn(HALF.minusMillis(1));

        assertLetIn(token);

        assertEquals(1, tokens.asked());
    }

    @Test
    void asksAsideInTheSecondHalfAndOneQuestionAtATime() {
        KnownToken token = token("one");
        assertLetIn(token);
        var open = new CompletableFuture<Boolean>();
        provider.set(Uni.createFrom().completionStage(open));
        tokens.clock.goOn(HALF);

        assertLetIn(token);
        assertLetIn(token);
        assertEquals(2, tokens.asked());
        open.complete(true);
        tokens.clock.goOn(HALF.minusMillis(1));
        assertLetIn(token);

        assertEquals(2, tokens.asked());
        assertEquals(0, tokens.unconfirmed());
    }

    @Test
    void refusesARevokedTokenAtTheLatestWhenItsTimeIsOver() {
        KnownToken token = token("one");
        assertLetIn(token);
        provider.set(Uni.createFrom().item(false));
        tokens.clock.goOn(HALF);
        assertLetIn(token);

        assertTrue(tokens.store.isRevoked(token.hash()));
        assertEquals(1, tokens.answers(Answer.INACTIVE));
    }

    @Test
    void waitsForTheAnswerOnceItsTimeIsOver() {
        KnownToken token = token("one");
        assertLetIn(token);
        var open = new CompletableFuture<Boolean>();
        provider.set(Uni.createFrom().completionStage(open));
        tokens.clock.goOn(BOUND);

        CompletableFuture<KnownToken> first = ask(token);
        CompletableFuture<KnownToken> second = ask(token);
        assertFalse(first.isDone());
        assertEquals(2, tokens.asked());
        open.complete(false);

        assertThrows(CompletionException.class, first::join);
        assertThrows(CompletionException.class, second::join);
        assertTrue(tokens.store.isRevoked(token.hash()));
    }

    @Test
    void goesOnWaitingForOthersWhenOneRequestIsGivenUp() {
        KnownToken token = token("one");
        var open = new CompletableFuture<Boolean>();
        provider.set(Uni.createFrom().completionStage(open));
        CompletableFuture<KnownToken> givenUp = ask(token);
        CompletableFuture<KnownToken> waiting = ask(token);

        givenUp.cancel(true);
        open.complete(true);

        assertSame(token, waiting.join());
    }

    @Test
    void countsActiveFromTheQuestionAndNotFromTheAnswer() {
        KnownToken token = token("one");
        var open = new CompletableFuture<Boolean>();
        provider.set(Uni.createFrom().completionStage(open));
        CompletableFuture<KnownToken> waiting = ask(token);
        tokens.clock.goOn(SECOND);
        open.complete(true);
        assertSame(token, waiting.join());
        provider.set(Uni.createFrom().item(false));

        tokens.clock.goOn(BOUND.minus(SECOND));

        assertRefused(token);
    }

    @Test
    void doesNotRevokeAnotherTokenOfTheSameAccount() {
        KnownToken revoked = token("one");
        KnownToken other = tokens.verified("two", StandingTest::active);
        assertLetIn(other);
        provider.set(Uni.createFrom().item(false));

        assertRefused(revoked);

        assertLetIn(other);
        assertFalse(tokens.store.isRevoked(other.hash()));
    }

    @Test
    void believesNothingFromAClockThatWasSetBack() {
        KnownToken token = token("one");
        assertLetIn(token);
        tokens.clock.goOn(Duration.ofHours(-1));
        provider.set(Uni.createFrom().item(false));

        assertRefused(token);
    }

    @Test
    void goesOnBySignatureAndExpiryWhileTheProviderIsAwayAndCountsIt() {
        KnownToken token = token("one");
        assertLetIn(token);
        provider.set(away());
        tokens.clock.goOn(BOUND);

        assertLetIn(token);
        assertLetIn(token);

        assertEquals(2, tokens.unconfirmed());
        assertEquals(2, tokens.asked());
        assertEquals(1, tokens.answers(Answer.COULD_NOT_ASK));
        assertEquals(1, tokens.answers(Answer.ACTIVE));
        assertTrue(tokens.introspection.isAway());
    }

    @Test
    void neverTakesCouldNotAskForActive() {
        KnownToken token = token("one");
        provider.set(away());
        assertLetIn(token);
        tokens.clock.goOn(Duration.ofSeconds(5));
        provider.set(Uni.createFrom().item(false));

        assertLetIn(token);

        assertTrue(tokens.store.isRevoked(token.hash()), "the first question that was answered revoked it");
    }

    @Test
    void asksOncePerPauseWhileTheProviderIsAwayHoweverManyTokensAskForIt() {
        provider.set(away());
        List<KnownToken> many =
                IntStream.range(0, 100).mapToObj(i -> token("token-" + i)).toList();

        many.forEach(this::assertLetIn);
        assertEquals(1, tokens.asked());
        tokens.clock.goOn(Duration.ofSeconds(5));
        many.forEach(this::assertLetIn);
        assertEquals(2, tokens.asked());
        provider.set(active());
        tokens.clock.goOn(Duration.ofSeconds(5));
        many.forEach(this::assertLetIn);

        assertFalse(tokens.introspection.isAway());
        assertEquals(201, tokens.unconfirmed());
    }

    @Test
    void waitsForAnAnswerNoLongerThanItsPatience() {
        var impatient = new TokenFixture(Duration.ofMillis(50), 64);
        KnownToken token = impatient.verified("one", () -> Uni.createFrom().nothing());

        assertSame(token, impatient.standing.of(token).await().atMost(Duration.ofSeconds(10)));

        assertEquals(1, impatient.unconfirmed());
        assertTrue(impatient.introspection.isAway());
    }

    @Test
    void asksNoMoreAtOnceThanItMayAndTakesThatForNoSilence() {
        var busy = new TokenFixture(Duration.ofMinutes(1), 2);
        List<CompletableFuture<KnownToken>> five = IntStream.range(0, 5)
                .mapToObj(
                        i -> busy.verified("token-" + i, () -> Uni.createFrom().nothing()))
                .map(token -> busy.standing.of(token).subscribeAsCompletionStage())
                .toList();

        assertEquals(3, five.stream().filter(CompletableFuture::isDone).count());
        assertEquals(2, busy.asked());
        assertEquals(3, busy.unconfirmed());
        assertFalse(busy.introspection.isAway());
    }

    @Test
    void takesAProviderThatThrowsForOneThatIsAway() {
        KnownToken token = tokens.verified("one", () -> {
            throw new IllegalStateException("no address to ask at");
        });

        assertLetIn(token);

        assertEquals(1, tokens.unconfirmed());
    }

    private KnownToken token(String text) {
        return tokens.verified(text, provider::get);
    }

    private CompletableFuture<KnownToken> ask(KnownToken token) {
        return tokens.standing.of(token).subscribeAsCompletionStage();
    }

    private void assertLetIn(KnownToken token) {
        assertSame(token, ask(token).getNow(null));
    }

    private void assertRefused(KnownToken token) {
        Uni<KnownToken> refused = tokens.standing.of(token);
        assertThrows(AuthenticationFailedException.class, () -> refused.await().atMost(Duration.ofSeconds(10)));
        assertTrue(tokens.store.isRevoked(token.hash()));
    }

    private static Uni<Boolean> active() {
        return Uni.createFrom().item(true);
    }

    private static Uni<Boolean> away() {
        return Uni.createFrom().failure(new IllegalStateException("away"));
    }
}
