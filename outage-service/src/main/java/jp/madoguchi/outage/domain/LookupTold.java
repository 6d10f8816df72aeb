package jp.madoguchi.outage.domain;

/** 照会の答え: what a search told, and nothing about whom it found. */
public enum LookupTold {
    /** 検索条件に入力された情報が存在しません. */
    NOBODY,
    /** 資格情報確認を表示した. */
    OPENED,
    /** 一覧を表示した. */
    LISTED,
    /** 一覧表示できません: too many, or one of them is protected; the log does not tell which. */
    WITHHELD,
    /** ひも付け誤りの届出がある. */
    MISLINKED,
    /** 確認できません: the index had not heard everything. */
    COULD_NOT_ASK;

    /**
     * What this result tells.
     *
     * @param complete whether "nobody" was a statement about the registry
     */
    public static LookupTold of(LookupFound found, boolean complete) {
        return found.match(
                () -> complete ? NOBODY : COULD_NOT_ASK,
                hit -> OPENED,
                hits -> LISTED,
                () -> WITHHELD,
                () -> MISLINKED,
                () -> WITHHELD);
    }
}
