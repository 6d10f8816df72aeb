package jp.madoguchi.contracts.id;

/** 都道府県番号: the two digits 01 北海道 to 47 沖縄県 inside insurers' and institutions' numbers. */
final class Prefectures {
    private static final String FIRST = "01";
    private static final String LAST = "47";

    private Prefectures() {}

    static boolean contains(String twoDigits) {
        return twoDigits.compareTo(FIRST) >= 0 && twoDigits.compareTo(LAST) <= 0;
    }
}
