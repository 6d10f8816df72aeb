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
import jp.madoguchi.web.Refusal;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HALF = Duration.ofSeconds(30);
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration IN_HAND = Duration.ofMinutes(5);

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

    /** Tokens in hand work, for as long as that is set to: just before its end and at it. */
    @Test
    void letsInWhatWasActiveBeforeWhileTheProviderIsAwayAndNothingElse() {
        KnownToken token = token("one");
        assertLetIn(token);
        provider.set(away());
        tokens.clock.goOn(IN_HAND.minusMillis(1));

        assertLetIn(token);
        assertTrue(tokens.introspection.isAway());
        tokens.clock.goOn(Duration.ofMillis(1));
        assertUnconfirmed(token);
        assertUnconfirmed(token("never confirmed"));

        assertEquals(2, tokens.unconfirmed());
        assertEquals(2, tokens.asked());
        assertEquals(1, tokens.answers(Answer.COULD_NOT_ASK));
        assertEquals(1, tokens.answers(Answer.ACTIVE));
        assertFalse(tokens.store.isRevoked(token.hash()), "could not ask is not revoked");
    }

    @Test
    void neverTakesCouldNotAskForActive() {
        KnownToken token = token("one");
        provider.set(away());
        assertUnconfirmed(token);
        tokens.clock.goOn(Duration.ofSeconds(5));
        provider.set(Uni.createFrom().item(false));

        assertUnconfirmed(token);

        assertTrue(tokens.store.isRevoked(token.hash()), "the first question that was answered revoked it");
    }

    @Test
    void asksOncePerPauseWhileTheProviderIsAwayHoweverManyTokensAskForIt() {
        provider.set(away());
        List<KnownToken> many =
                IntStream.range(0, 100).mapToObj(i -> token("token-" + i)).toList();

        many.forEach(this::assertUnconfirmed);
        assertEquals(1, tokens.asked());
        tokens.clock.goOn(Duration.ofSeconds(5));
        many.forEach(this::assertUnconfirmed);
        assertEquals(2, tokens.asked());
        provider.set(active());
        tokens.clock.goOn(Duration.ofSeconds(5));
        many.forEach(this::assertLetIn);

        assertFalse(tokens.introspection.isAway());
        assertEquals(200, tokens.unconfirmed());
    }

    @Test
    void waitsForAnAnswerNoLongerThanItsPatience() {
        var impatient = new TokenFixture(Duration.ofMillis(50), 64);
        KnownToken token = impatient.verified("one", () -> Uni.createFrom().nothing());
        Uni<KnownToken> asked = impatient.standing.of(token);

        assertThrows(Refusal.class, () -> asked.await().atMost(Duration.ofSeconds(10)));

        assertEquals(1, impatient.unconfirmed());
        assertTrue(impatient.introspection.isAway());
    }

    @Test
    void asksNoMoreAtOnceThanItMayAndLetsTheNextWaitTheirTurn() {
        var busy = new TokenFixture(Duration.ofMinutes(1), 2, 2);
        List<CompletableFuture<Boolean>> provided = IntStream.range(0, 5)
                .mapToObj(i -> new CompletableFuture<Boolean>())
                .toList();
        List<CompletableFuture<KnownToken>> five = IntStream.range(0, 5)
                .mapToObj(
                        i -> busy.verified("token-" + i, () -> Uni.createFrom().completionStage(provided.get(i))))
                .map(token -> busy.standing.of(token).subscribeAsCompletionStage())
                .toList();

        assertEquals(2, busy.asked());
        assertTrue(five.get(4).isCompletedExceptionally(), "as many wait as may");
        assertFalse(busy.introspection.isAway(), "too many questions are no silence");
        provided.get(0).complete(true);
        assertEquals(3, busy.asked());
        provided.get(1).complete(true);
        provided.get(2).complete(false);
        provided.get(3).complete(true);

        assertEquals(4, busy.asked());
        assertEquals(1, busy.unconfirmed());
        assertEquals(
                List.of(true, true, false, true, false),
                five.stream().map(answer -> !answer.isCompletedExceptionally()).toList());
        assertTrue(five.stream().allMatch(CompletableFuture::isDone));
    }

    @Test
    void asksNothingAnyMoreForWhoWaitedTooLong() {
        var busy = new TokenFixture(Duration.ofMinutes(1), 1);
        var first = new CompletableFuture<Boolean>();
        CompletableFuture<KnownToken> answered = busy.standing
                .of(busy.verified("one", () -> Uni.createFrom().completionStage(first)))
                .subscribeAsCompletionStage();
        CompletableFuture<KnownToken> late =
                busy.standing.of(busy.verified("two", StandingTest::active)).subscribeAsCompletionStage();
        busy.clock.goOn(Duration.ofMinutes(1));

        first.complete(true);

        assertTrue(answered.isDone() && !answered.isCompletedExceptionally());
        assertTrue(late.isCompletedExceptionally());
        assertEquals(1, busy.asked());
        assertFalse(busy.introspection.isAway());
    }

    @Test
    void asksNothingOfAProviderThatFellSilentWhileOthersWaited() {
        var busy = new TokenFixture(Duration.ofMinutes(1), 1);
        var first = new CompletableFuture<Boolean>();
        List<CompletableFuture<KnownToken>> three = List.of("one", "two", "three").stream()
                .map(text -> busy.standing
                        .of(busy.verified(text, () -> Uni.createFrom().completionStage(first)))
                        .subscribeAsCompletionStage())
                .toList();

        first.completeExceptionally(new IllegalStateException("away"));

        assertTrue(three.stream().allMatch(CompletableFuture::isCompletedExceptionally));
        assertEquals(1, busy.asked());
        assertEquals(3, busy.unconfirmed());
        assertTrue(busy.introspection.isAway());
    }

    @Test
    void takesAProviderThatThrowsForOneThatIsAway() {
        KnownToken token = tokens.verified("one", () -> {
            throw new IllegalStateException("no address to ask at");
        });

        assertUnconfirmed(token);

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

    private void assertUnconfirmed(KnownToken token) {
        Uni<KnownToken> refused = tokens.standing.of(token);
        Refusal why = assertThrows(Refusal.class, () -> refused.await().atMost(Duration.ofSeconds(10)));
        assertEquals("sign-in-unconfirmed", why.getMessage());
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
