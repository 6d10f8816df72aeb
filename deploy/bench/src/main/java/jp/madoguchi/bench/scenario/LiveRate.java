package jp.madoguchi.bench.scenario;

import jp.madoguchi.bench.StormSize;

/**
 * 平時の負荷: how many live checks a second a storm is measured with.
 *
 * @param capacity what this machine answers at most, in a second
 * @param peak what the whole country asks at its peak, in a second
 */
record LiveRate(int aSecond, double capacity, int peak) {
    /** Where nothing is said: so much of the capacity, for the storm needs room, too. */
    private static final double SHARE = 0.4;

    /** As it is asked for; else the national peak, or what the machine bears of it. */
    static LiveRate of(StormSize size, double capacity, int peak) {
        int borne = (int) Math.max(1, Math.min(peak, SHARE * capacity));
        return new LiveRate(size.live() > 0 ? size.live() : borne, capacity, peak);
    }

    /** How it stands to both. */
    String figure() {
        return "%d/s: %.0f %% of %.0f/s, %.0f %% of %d/s"
                .formatted(aSecond, 100 * aSecond / capacity, capacity, 100.0 * aSecond / peak, peak);
    }
}
