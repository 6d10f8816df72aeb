package jp.madoguchi.outage.domain;

/**
 * 超幾何分布: how likely it is that as many of some institutions are affected by chance, when those affected are spread
 * over the whole network without regard to what the institutions hang on. The one-sided test of Fisher.
 */
final class Hypergeometric {
    private Hypergeometric() {}

    /**
     * The probability that of {@code drawn} out of {@code all}, {@code marked} of which are affected, at least {@code
     * least} are affected.
     */
    static double atLeast(int least, int drawn, int marked, int all) {
        int from = Math.max(least, drawn + marked - all);
        int to = Math.min(drawn, marked);
        double log = logChoose(marked, from) + logChoose(all - marked, drawn - from) - logChoose(all, drawn);
        double sum = 0;
        for (int hits = from; hits <= to; hits++) {
            sum += Math.exp(log);
            log += logOfNext(hits, drawn, marked, all);
        }
        return Math.min(1, sum);
    }

    /** From one number of hits to the next the probability changes by one factor: one look is linear, not quadratic. */
    private static double logOfNext(int hits, int drawn, int marked, int all) {
        return Math.log((double) (marked - hits) * (drawn - hits))
                - Math.log((double) (hits + 1) * (all - marked - drawn + hits + 1));
    }

    /** Sums of logarithms: the factorials of a network of thousands do not fit a double. */
    private static double logChoose(int from, int some) {
        double log = 0;
        for (int i = 1; i <= some; i++) {
            log += Math.log(from - some + i) - Math.log(i);
        }
        return log;
    }
}
