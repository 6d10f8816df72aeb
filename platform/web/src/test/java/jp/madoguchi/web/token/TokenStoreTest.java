package jp.madoguchi.web.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenStoreTest {
    private final TokenFixture tokens = new TokenFixture();

    @Test
    void keepsNoMoreThanItsMost() {
        IntStream.range(0, 3 * TokenFixture.MOST).forEach(i -> token("token-" + i));

        assertTrue(tokens.store.size() <= TokenFixture.MOST, "kept " + tokens.store.size());
        assertTrue(tokens.store.size() > TokenFixture.MOST / 2, "kept " + tokens.store.size());
    }

    @Test
    void forgetsATokenInTheSecondItExpires() {
        KnownToken token = token("one");
        tokens.clock.goOn(TokenFixture.LIFE.minusMillis(1));
        assertSame(token, tokens.store.known(token.hash()));

        tokens.clock.goOn(Duration.ofMillis(1));

        assertNull(tokens.store.known(token.hash()));
        assertEquals(0, tokens.store.size());
    }

    @Test
    void keepsNoTokenThatHasExpired() {
        KnownToken token = token("one");
        tokens.clock.goOn(TokenFixture.LIFE.plusSeconds(1));
        tokens.store.known(token.hash());

        assertSame(token, tokens.store.keep(token));

        assertEquals(0, tokens.store.size());
    }

    @Test
    void givesTwoRequestsThatBringATokenFirstTheSame() {
        KnownToken first = token("one");

        assertSame(first, token("one"));
    }

    @Test
    void remembersWhatIsRevokedWhateverElseIsKept() {
        KnownToken revoked = token("revoked");
        tokens.store.revoke(revoked);
        IntStream.range(0, 3 * TokenFixture.MOST).forEach(i -> token("token-" + i));

        assertTrue(tokens.store.isRevoked(revoked.hash()));
        assertNull(tokens.store.known(revoked.hash()));
    }

    @Test
    void keepsNoTokenThatWasRevokedWhileItWasVerified() {
        KnownToken token = token("one");
        tokens.store.revoke(token);

        tokens.store.keep(token);

        assertNull(tokens.store.known(token.hash()));
    }

    @Test
    void tellsTokensApartThatDifferInOneLetter() {
        List<String> texts = List.of("a.b.c", "a.b.d", "a.b.c ", "A.b.c", "");

        assertEquals(texts.size(), texts.stream().map(TokenHash::of).distinct().count());
        assertEquals(TokenHash.of("a.b.c"), TokenHash.of("a.b.c"));
        assertNotEquals(TokenHash.of("a.b.c"), TokenHash.of("a.b.d"));
        assertFalse(TokenHash.of("a.b.c").toString().contains("a.b.c"));
    }

    private KnownToken token(String text) {
        return tokens.verified(text, () -> Uni.createFrom().item(true));
    }
}
