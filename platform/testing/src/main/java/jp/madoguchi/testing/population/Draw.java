package jp.madoguchi.testing.population;

import java.util.List;
import java.util.SplittableRandom;

/** くじ: what is left to chance about one person, always the same for the same seed, number and matter. */
final class Draw {
    private static final long SPREAD_MATTERS = 0xBF58476D1CE4E5B9L;
    private static final long SPREAD_NUMBERS = 0x94D049BB133111EBL;

    private final SplittableRandom random;

    private Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    /** What is drawn about this matter of this person, independent of every other. */
    static Draw of(long seed, long n, Matter matter) {
        return new Draw(((seed + matter.number) * SPREAD_MATTERS) ^ (n * SPREAD_NUMBERS));
    }

    long bits() {
        return random.nextLong();
    }

    /** From 0 to before 1. */
    double fraction() {
        return random.nextDouble();
    }

    /** From 0 to before this. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    long between(long first, long last) {
        return random.nextLong(first, last + 1);
    }

    boolean oneIn(int many) {
        return below(many) == 0;
    }

    <T> T oneOf(List<T> values) {
        return values.get(below(values.size()));
    }

    /** What is drawn apart, so that a draw more in one matter does not change another. */
    enum Matter {
        ID(0),
        PERSON(1),
        NAME(2),
        HOME(3);

        private final long number;

        Matter(long number) {
            this.number = number;
        }
    }
}
