package jp.madoguchi.rules;

/** 請求先のきまり. */
public enum ReviewRule implements Rule {
    /** 法別番号: a known insurer decides. */
    BY_LAW_CODE("RVW-101", "保険者番号等設定要領"),
    /** 不詳で保険種別が分かる: 社保 to the 支払基金, 国保 and 後期 to the 国保連. */
    BY_INSURANCE_KIND("RVW-102", "令和5年8月3日 疑義解釈 問1"),
    /** 不詳で保険種別も分からない: to either, as the institution chooses. */
    BY_CHOICE("RVW-103", "令和5年8月3日 疑義解釈 問1");

    private final String id;
    private final String basis;

    ReviewRule(String id, String basis) {
        this.id = id;
        this.basis = basis;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String basis() {
        return basis;
    }
}
