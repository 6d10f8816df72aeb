package jp.madoguchi.outage.domain;

/**
 * 検索の段階: how the name is compared. Only the first step is the manual's search; a wider one is offered after it found
 * nobody, is never taken by itself, and whom it finds is always chosen by a person from a list.
 */
public enum LookupStep {
    /** 完全一致: the manual's own search. */
    EXACT("outage-lookup", "完全一致", "入力したとおりの氏名で検索します"),
    /** 異体字・旧字体をならす: 髙 for 高, 﨑 for 崎, by the table of variant characters. */
    VARIANTS(
            "outage-lookup:variants",
            "異体字・旧字体を同じ文字とみなして検索",
            "髙と高、﨑と崎のような文字の違いで見つからないことがあります。別の方が見つかることもあるため、一覧から選択します"),
    /** 氏名（カナ）だけ: for a name that holds a ● in the registry, which no typed name equals. */
    KANA_ONLY("outage-lookup:kana-only", "氏名（カナ）だけで検索", "保険者の登録で氏名の文字が●になっていると、氏名では見つかりません。別の方が見つかることもあるため、一覧から選択します");

    private final String purpose;
    private final String label;
    private final String why;

    LookupStep(String purpose, String label, String why) {
        this.purpose = purpose;
        this.label = label;
        this.why = why;
    }

    /** What the audit log says the use was for. */
    public String purpose() {
        return purpose;
    }

    /** The words of the button. */
    public String label() {
        return label;
    }

    /** Why it may find somebody, and what to beware of. */
    public String why() {
        return why;
    }

    /** Whether what was typed is enough: it needs what it compares, and what it leaves out must have been tried. */
    public boolean searchesWith(boolean name, boolean kana) {
        return switch (this) {
            case EXACT -> name || kana;
            case VARIANTS -> name;
            case KANA_ONLY -> name && kana;
        };
    }

    /** Whether it is another search than the manual's. */
    public boolean isWider() {
        return this != EXACT;
    }
}
