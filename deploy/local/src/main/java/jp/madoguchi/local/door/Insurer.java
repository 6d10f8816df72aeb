package jp.madoguchi.local.door;

/** 保険者: the insurers of the day and of the drill. The first three are the manual's printed samples. */
public enum Insurer {
    /** A printed sample. */
    SHIMBASHI("06139000", "東京新橋サンプル保険者"),
    /** A printed sample. */
    SHIMBUN("06011233", "北海道新聞社健康保険組合"),
    /** A printed sample. */
    SAILORS("02199990", "全国健康保険協会 ○●船員保険部"),
    /** 協会けんぽ. */
    KYOKAI("01130012", "全国健康保険協会東京支部"),
    /** 国民健康保険. */
    CITY("138057", "見本市国民健康保険"),
    /** 後期高齢者医療. */
    ELDERLY("39131008", "見本県後期高齢者医療広域連合"),
    /** Of those who come to a drill. */
    DRILL("06139992", "訓練健康保険組合");

    private final String number;
    private final String title;

    Insurer(String number, String title) {
        this.number = number;
        this.title = title;
    }

    /** 保険者番号. */
    public String number() {
        return number;
    }

    /** 保険者名. */
    public String title() {
        return title;
    }
}
