package jp.madoguchi.testing.population;

import jp.madoguchi.contracts.id.CheckDigit;
import jp.madoguchi.contracts.id.InsurerNumber;

/** 保険者: none of them exists; the numbers begin with 9 where those of real ones do not. */
record Insurer(InsurerNumber number, String name) {
    private static final int SOCIETIES = 40;
    private static final int LATE_ELDERLY_FROM = 75;
    private static final int RETIRED_FROM = 65;

    /** Of somebody of this age who lives here: as the nation is insured, in hundredths. */
    static Insurer of(int age, Home home, Draw draw) {
        if (age >= LATE_ELDERLY_FROM) {
            return in(home, "39", "900", home.prefecture().name() + "後期高齢者医療広域連合");
        }
        int share = draw.below(100);
        if (share < (age >= RETIRED_FROM ? 65 : 25)) {
            int place = home.prefecture().municipalities().indexOf(home.municipality()) + 1;
            return in(home, "", Integer.toString(900 + place), home.municipality());
        }
        return ofEmployees(home, draw);
    }

    private static Insurer ofEmployees(Home home, Draw draw) {
        int share = draw.below(100);
        if (share < 52) {
            return in(home, "01", "900", "全国健康保険協会" + home.prefecture().name() + "支部");
        }
        if (share < 90) {
            int society = draw.below(SOCIETIES);
            return in(
                    home,
                    "06",
                    Integer.toString(900 + society),
                    home.prefecture().name() + "第" + (society + 1) + "健康保険組合");
        }
        return in(home, "34", "900", home.prefecture().name() + "職員共済組合");
    }

    private static Insurer in(Home home, String law, String place, String name) {
        String body = law + home.prefecture().code() + place;
        return new Insurer(InsurerNumber.valueOf(body + CheckDigit.of(body)), name);
    }
}
