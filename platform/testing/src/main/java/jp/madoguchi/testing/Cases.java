package jp.madoguchi.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.Random;
import java.util.function.Consumer;

/**
 * 乱数による試験: runs a property over many cases nobody thought of. Every case has a seed of its own, which is printed when
 * it fails: {@code Cases.only(seed, property)} runs that one again.
 */
public final class Cases {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Cases() {}

    /** Runs the property this many times, always over the same cases. */
    public static void check(long seed, int count, Consumer<Random> property) {
        for (int i = 0; i < count; i++) {
            only(seed + i * SPREAD, property);
        }
    }

    /** Runs the property over the one case of this seed. */
    public static void only(long seed, Consumer<Random> property) {
        assertDoesNotThrow(() -> property.accept(new Random(seed)), () -> "seed " + seed + "L");
    }

    /** One of these. */
    @SafeVarargs
    public static <T> T oneOf(Random random, T... these) {
        return these[random.nextInt(these.length)];
    }

    /** Up to this many parts in a row. */
    public static String text(Random random, int most, String... parts) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            text.append(oneOf(random, parts));
        }
        return text.toString();
    }

    /** Up to this many UTF-16 units of any kind, halves of surrogate pairs included. */
    public static String units(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        }
        return text.toString();
    }
}
