package jp.madoguchi.testing.population;

/**
 * 番号の場所: what is planted at a number, and whose name and home it goes by.
 *
 * @param first the number of the one whose name the others of a group share; itself for whoever is in none
 */
record Place(long n, Planted planted, long first) {
    /** Groups repeat from one thousand to the next. */
    private static final int BLOCK = 1_000;

    private static final int SAMPLES = 2;
    private static final int NAMESAKES_FROM = 10;
    private static final int TWINS_FROM = 20;
    private static final int CROWD_FROM = 30;
    private static final int CROWD_EVERY_BLOCKS = 10;
    private static final int SMALLEST_CROWD = 6;
    private static final int CROWD_SIZES = 3;

    static Place of(long n) {
        long block = n / BLOCK;
        int slot = (int) (n % BLOCK);
        if (n < SAMPLES) {
            return new Place(n, Planted.SAMPLE, 0);
        }
        if (slot >= NAMESAKES_FROM && slot < CROWD_FROM) {
            return new Place(n, slot < TWINS_FROM ? Planted.NAMESAKE : Planted.TWIN, n - slot % 2);
        }
        if (slot >= CROWD_FROM && slot < CROWD_FROM + crowdIn(block)) {
            return new Place(n, Planted.CROWD, n - slot + CROWD_FROM);
        }
        return new Place(n, Planted.NOBODY, n);
    }

    private static long crowdIn(long block) {
        return block % CROWD_EVERY_BLOCKS == 0 ? SMALLEST_CROWD + block / CROWD_EVERY_BLOCKS % CROWD_SIZES : 0;
    }

    Name name(long seed) {
        if (planted == Planted.SAMPLE) {
            return Name.SAMPLE;
        }
        Name name = Name.of(Draw.of(seed, first, Draw.Matter.NAME));
        return planted == Planted.TWIN && n != first ? name.twin() : name;
    }

    Home home(long seed) {
        if (planted == Planted.SAMPLE) {
            return Home.SAMPLES.get((int) n);
        }
        Home home = Home.of(Draw.of(seed, first, Draw.Matter.HOME));
        if (n == first || planted == Planted.TWIN) {
            return home;
        }
        Draw own = Draw.of(seed, n, Draw.Matter.HOME);
        return planted == Planted.CROWD ? Home.near(home, own) : Home.farFrom(home, own);
    }
}
