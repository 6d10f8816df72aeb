package jp.madoguchi.eligibility.domain;

/** 文字: what can be stored, shown and compared. A control character or half a surrogate pair is none of it. */
final class Texts {
    private Texts() {}

    static boolean printable(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
