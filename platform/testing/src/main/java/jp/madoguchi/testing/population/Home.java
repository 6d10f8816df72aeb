package jp.madoguchi.testing.population;

import java.util.List;

/**
 * 住所.
 *
 * @param municipality 市区町村, which is also the insurer of those in its 国民健康保険
 */
record Home(Prefecture prefecture, String municipality, String street, String postalCode) {
    private static final Prefecture TOKYO = Prefecture.withCode("13");

    /** Where the manual's two 新橋 太郎 live. */
    static final List<Home> SAMPLES =
            List.of(new Home(TOKYO, "港区", "〇〇5丁目", "151-1234"), new Home(TOKYO, "足立区", "皇居裏1", "151-1234"));

    private static final List<String> TOWNS =
            List.of("本町", "中央", "栄町", "緑町", "東町", "西町", "南町", "北町", "旭町", "幸町", "泉町", "桜台", "若葉", "元町", "新町");
    private static final int BLOCKS = 40;

    static Home of(Draw draw) {
        Prefecture prefecture = Prefecture.of(draw);
        return in(prefecture, draw.oneOf(prefecture.municipalities()), draw);
    }

    /** In another prefecture than this one. */
    static Home farFrom(Home other, Draw draw) {
        Home home = of(draw);
        while (home.prefecture.equals(other.prefecture)) {
            home = of(draw);
        }
        return home;
    }

    /** In the same municipality. */
    static Home near(Home other, Draw draw) {
        return in(other.prefecture, other.municipality, draw);
    }

    String address() {
        return prefecture.name() + municipality + street;
    }

    private static Home in(Prefecture prefecture, String municipality, Draw draw) {
        String town = draw.oneOf(TOWNS);
        int[] numbers = {1 + draw.below(9), 1 + draw.below(BLOCKS), 1 + draw.below(BLOCKS)};
        String form = draw.oneIn(2) ? "%s%d丁目%d番%d号" : "%s%d-%d-%d";
        String street = String.format(form, town, numbers[0], numbers[1], numbers[2]);
        String postalCode = String.format("%s0-%04d", prefecture.code(), draw.below(10_000));
        return new Home(prefecture, municipality, street, postalCode);
    }

    /** Masked as those of real people are. */
    @Override
    public String toString() {
        return "Home[***]";
    }
}
