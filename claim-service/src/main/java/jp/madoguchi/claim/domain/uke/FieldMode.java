package jp.madoguchi.claim.domain.uke;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** モード: which characters a field takes. 英数 and 漢字 are never mixed in one field. */
enum FieldMode {
    /** 数字. */
    DIGITS("数字", Pattern.compile("[0-9]+(\\.[0-9]+)?")),
    /** 英数: JIS X 0201 without the comma that separates and the quote that is not used. */
    ALPHANUMERIC("英数", Pattern.compile("[ -~｡-ﾟ&&[^,\"]]+")),
    /** 漢字: two bytes each. */
    KANJI("漢字", Pattern.compile("[^ -~｡-ﾟ\\p{Cntrl}]+")),
    /** 英数又は漢字. */
    EITHER("英数又は漢字", Pattern.compile("[ -~｡-ﾟ&&[^,\"]]+|[^ -~｡-ﾟ\\p{Cntrl}]+")),
    /** 予備: always omitted. */
    RESERVED("", Pattern.compile(""));

    private final String label;
    private final Pattern allowed;

    FieldMode(String label, Pattern allowed) {
        this.label = label;
        this.allowed = allowed;
    }

    static Optional<FieldMode> labelled(String label) {
        return Arrays.stream(values()).filter(mode -> mode.label.equals(label)).findFirst();
    }

    String label() {
        return label;
    }

    boolean allows(String value) {
        return allowed.matcher(value).matches();
    }
}
