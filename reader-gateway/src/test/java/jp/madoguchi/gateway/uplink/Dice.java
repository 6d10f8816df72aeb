package jp.madoguchi.gateway.uplink;

import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/** さいころ: fresh with every run, or those of a run that went wrong ({@code -Dmadoguchi.seed=…}). */
final class Dice {
    private Dice() {}

    /** A seed for this run, to be told with whatever comes of it. */
    static long seed() {
        Long again = Long.getLong("madoguchi.seed");
        return again == null ? ThreadLocalRandom.current().nextLong() : again;
    }

    static SplittableRandom of(long seed) {
        return new SplittableRandom(seed);
    }

    /**
     * The mean number of throws before so many losses come in a row, each with this probability, counted anew after
     * them: (p^-n - 1) / (1 - p).
     */
    static double meanWait(double loss, int inARow) {
        return (Math.pow(loss, -inARow) - 1) / (1 - loss);
    }

    /** The number which something that is expected so often exceeds with less than this probability (Poisson). */
    static int most(double expected, double probability) {
        double term = Math.exp(-expected);
        double sum = term;
        int count = 0;
        while (1 - sum > probability) {
            count++;
            term *= expected / count;
            sum += term;
        }
        return count;
    }
}
