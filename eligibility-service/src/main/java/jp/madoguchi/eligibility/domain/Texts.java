package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** 文字: what can be stored, shown and compared. A control character or half a surrogate pair is none of it. */
final class Texts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPAN);

    private Texts() {}

    /** 2019年4月1日. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static boolean printable(String text) {
        return text.codePoints().noneMatch(Texts::isBroken);
    }

    /** A character newer than this Java is none of these; a code that will never be one is. */
    private static boolean isBroken(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || isNoncharacter(c);
    }

    private static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }
}
