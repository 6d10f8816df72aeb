package jp.madoguchi.outage.persistence;

import jp.madoguchi.outage.domain.LookupCriteria;
import jp.madoguchi.outage.domain.LookupStep;

/** 索引の鍵: which index a search goes by, and with what. */
record SearchKey(Kind kind, String text) {
    static SearchKey of(LookupCriteria criteria, LookupStep step) {
        String name = criteria.nameKey();
        String folded = criteria.foldedKey();
        String kana = criteria.kanaKey();
        if (step == LookupStep.VARIANTS && folded != null) {
            return new SearchKey(Kind.FOLD, folded);
        }
        // Name and kana lead to the same people when both are given; the name is the rarer key.
        if (step == LookupStep.EXACT && name != null) {
            return new SearchKey(Kind.NAME, name);
        }
        if (kana == null) {
            throw new IllegalArgumentException("a search by kana without one");
        }
        return new SearchKey(Kind.KANA, kana);
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "SearchKey[" + kind + "]";
    }

    /** 索引の種類. */
    enum Kind {
        NAME,
        KANA,
        FOLD
    }
}
