package jp.madoguchi.testing.population;

/** 植え込み: the cases that are rare among people and that a search must get right all the same. */
public enum Planted {
    /** Nobody in particular; somebody may still be called the same by chance. */
    NOBODY,
    /** 新橋 太郎: the two samples of the manual, who differ in where they live and by whom they are insured. */
    SAMPLE,
    /** 双子: two of one surname, birth date, sex and home whose given names sound alike and are written differently. */
    TWIN,
    /** 同姓同名同生日: two of one name, kana, birth date and sex who live apart. */
    NAMESAKE,
    /** More than five of one name, kana, birth date, sex and municipality, who may not be listed. */
    CROWD
}
