package jp.madoguchi.claim.domain;

import java.util.Locale;

/** 摘要の項目: what the remarks of a 旧資格 or 不詳 claim say, each by its own コメントコード. */
public enum RemarkItem {
    /** 旧資格情報. */
    FORMER,
    /** 不詳. */
    UNKNOWN,
    /** 被保険者資格申立書（カナ氏名）. */
    NAME_KANA,
    /** 被保険者資格申立書（保険種別）. */
    INSURANCE_KIND,
    /** 被保険者資格申立書（保険者等名称）. */
    INSURER_NAME,
    /** 被保険者資格申立書（事業所名）. */
    WORKPLACE,
    /** 被保険者資格申立書（住所１）. */
    ADDRESS,
    /** 被保険者資格申立書（住所２以降）. */
    OTHER_ADDRESS,
    /** 被保険者資格申立書（連絡先電話番号）. */
    PHONE,
    /** 被保険者資格申立書（患者への連絡を行った日付）. */
    CONTACTED_ON;

    String key() {
        return "comment." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
