package jp.madoguchi.eligibility.domain;

import java.util.List;
import jp.madoguchi.contracts.event.PersonFacts;

/** 口頭で確認すること: 氏名、生年月日、住所（資格情報に住所が表示されない場合には保険者名称）等 (令和5年7月4日事務連絡 2). */
public enum OralQuestion {
    /** 氏名. */
    NAME,
    /** 生年月日. */
    BIRTH_DATE,
    /** 住所. */
    ADDRESS,
    /** 保険者名称. */
    INSURER_NAME;

    /** What can be asked about this person: the address only where the answer shows one to hold it against. */
    static List<OralQuestion> about(PersonFacts person) {
        String address = person.address();
        return List.of(NAME, BIRTH_DATE, address == null || address.isBlank() ? INSURER_NAME : ADDRESS);
    }
}
