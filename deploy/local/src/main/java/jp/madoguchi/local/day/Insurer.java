package jp.madoguchi.local.day;

/** 保険者: the insurers of the day. The first three are the manual's printed samples. */
enum Insurer {
    SHIMBASHI("06139000", "東京新橋サンプル保険者"),
    SHIMBUN("06011233", "北海道新聞社健康保険組合"),
    SAILORS("02199990", "全国健康保険協会 ○●船員保険部"),
    KYOKAI("01130012", "全国健康保険協会東京支部"),
    CITY("138057", "見本市国民健康保険"),
    ELDERLY("39131008", "見本県後期高齢者医療広域連合");

    private final String number;
    private final String title;

    Insurer(String number, String title) {
        this.number = number;
        this.title = title;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }
}
