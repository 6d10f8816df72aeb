package jp.madoguchi.bench;

/**
 * 嵐の大きさ.
 *
 * @param gateways how many come back at once
 * @param entries how many each of them holds
 * @param live checks a second meanwhile; 0 for as many as this machine bears
 */
public record StormSize(int gateways, int entries, int live) {
    /** A twentieth of what the country holds after three hours. */
    static final StormSize FULL = new StormSize(1_000, 290, 0);

    /** To look whether it runs. */
    static final StormSize QUICK = new StormSize(100, 50, 0);

    StormSize withGateways(long count) {
        return new StormSize((int) count, entries, live);
    }

    StormSize withEntries(long count) {
        return new StormSize(gateways, (int) count, live);
    }

    StormSize withLive(long checksASecond) {
        return new StormSize(gateways, entries, (int) checksASecond);
    }

    /** Entries of all of them. */
    public long held() {
        return (long) gateways * entries;
    }
}
