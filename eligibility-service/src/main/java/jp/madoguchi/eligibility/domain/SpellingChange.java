package jp.madoguchi.eligibility.domain;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.rules.JapaneseName;
import jp.madoguchi.rules.Kana;
import jp.madoguchi.rules.VariantCharacters;

/**
 * 表記のゆれ: the named ways in which two spellings of one name or address may differ. Each touches only what it names: no
 * step lets Unicode normalisation run over a whole text, because NFC and NFKC both replace 互換漢字 without saying so.
 */
public enum SpellingChange {
    /** 異体字セレクタ: chooses the shape of the character before it. */
    GLYPH_SELECTOR("異体字セレクタの有無", replacing("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]+", run -> "")),
    /** 全角・半角. The full-width space is a space, not a width. */
    WIDTH("全角・半角", replacing("[\\x{FF01}-\\x{FFEF}]+", JapaneseName::matchKey)),
    /** 濁点・半濁点などの符号化: a mark written as a character of its own, after kana or a letter. */
    KANA_MARKS(
            "濁点・半濁点の書き方",
            replacing(
                    "[\\p{IsHiragana}\\p{IsKatakana}\\p{IsLatin}][\\x{0300}-\\x{036F}\\x{3099}-\\x{309C}]+",
                    JapaneseName::matchKey)),
    /** 互換文字: a compatibility ideograph, radical or squared character for the characters it stands for. */
    COMPATIBILITY(
            "互換漢字・部首・囲み文字",
            replacing(
                    "[\\x{2100}-\\x{218F}\\x{2460}-\\x{24FF}\\x{2E80}-\\x{2FDF}\\x{3200}-\\x{33FF}"
                            + "\\x{F900}-\\x{FAFF}\\x{2F800}-\\x{2FA1F}]",
                    JapaneseName::compatibleKey)),
    /** 旧字体・異体字, by the table. */
    OLD_FORM("旧字体・異体字", VariantCharacters::usual),
    /** 大文字・小文字: the names of those from abroad are registered in capitals. */
    LETTER_CASE("英字の大文字・小文字", replacing("\\p{IsLatin}+", run -> run.toLowerCase(Locale.ROOT))),
    /** ひらがな・カタカナ, in readings only. */
    KANA_SCRIPT("ひらがな・カタカナ", replacing("[\\x{3041}-\\x{3096}ゝゞ]+", Kana::matchKey)),
    /** 空白. Between two figures a space parts them and is kept. */
    SPACES("空白", replacing("[\\s\\p{Z}]+", run -> " ").andThen(Spaces::removed)::apply),
    /** 丁目・番地・号 and the many hyphens, in addresses only. */
    ADDRESS_NOTATION("丁目・番地・号・ハイフン・漢数字の書き方", AddressNotation::figures);

    private final String label;
    private final UnaryOperator<String> step;

    SpellingChange(String label, UnaryOperator<String> step) {
        this.label = label;
        this.step = step;
    }

    private static UnaryOperator<String> replacing(String pattern, UnaryOperator<String> run) {
        Pattern runs = Pattern.compile(pattern);
        return text -> runs.matcher(text).replaceAll(found -> Matcher.quoteReplacement(run.apply(found.group())));
    }

    /** The word people read. */
    public String label() {
        return label;
    }

    String applyTo(String text) {
        return step.apply(text);
    }

    /** 空白を除く. */
    private static final class Spaces {
        private static final Pattern NOT_BETWEEN_FIGURES = Pattern.compile("(?<![0-9]) | (?![0-9])");

        static String removed(String text) {
            return NOT_BETWEEN_FIGURES.matcher(text).replaceAll("");
        }
    }
}
