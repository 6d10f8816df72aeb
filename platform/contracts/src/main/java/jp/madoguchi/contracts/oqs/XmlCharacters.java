package jp.madoguchi.contracts.oqs;

/** XMLの文字: what an XML 1.0 document can carry; half of a surrogate pair, NUL and most controls it cannot. */
final class XmlCharacters {
    private XmlCharacters() {}

    static boolean canCarry(String text) {
        return text.codePoints().allMatch(XmlCharacters::canCarry);
    }

    private static boolean canCarry(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }
}
