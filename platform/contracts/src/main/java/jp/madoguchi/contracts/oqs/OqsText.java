package jp.madoguchi.contracts.oqs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 電文の文字: bytes decoded strictly. A byte order mark counts before the XML declaration, the declaration before nothing at
 * all,
 * which is UTF-8. Where the declaration and CharacterCodeIdentifier disagree, UTF-8 is tried first: Japanese in
 * Shift_JIS is next to never valid UTF-8, while UTF-8 often passes for Shift_JIS and turns names into others.
 *
 * @param isDisputed the declaration and CharacterCodeIdentifier disagree
 */
record OqsText(String text, OqsEncoding encoding, boolean isDisputed) {
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    /** Sound on bytes: no trail byte of Shift_JIS or UTF-8 is a '<' or a '>'. */
    private static final Pattern IDENTIFIED =
            Pattern.compile("<CharacterCodeIdentifier\\s*>\\s*([0-9]{1,2})\\s*</CharacterCodeIdentifier");

    private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static Optional<OqsText> of(byte[] bytes) {
        String latin1 = new String(bytes, StandardCharsets.ISO_8859_1);
        if (latin1.startsWith(UTF_8_MARK)) {
            boolean isDisputed = identified(latin1)
                    .filter(OqsEncoding.SHIFT_JIS::equals)
                    .or(() -> declared(latin1.substring(UTF_8_MARK.length())).filter(OqsEncoding.SHIFT_JIS::equals))
                    .isPresent();
            return decode(bytes, OqsEncoding.UTF_8, isDisputed);
        }
        Optional<OqsEncoding> declared = declared(latin1);
        Optional<OqsEncoding> identified = identified(latin1);
        if (declared.isEmpty() || identified.isEmpty() || identified.equals(declared)) {
            return declared.flatMap(encoding -> decode(bytes, encoding, false));
        }
        return List.of(OqsEncoding.values()).stream()
                .flatMap(encoding -> decode(bytes, encoding, true).stream())
                .findFirst();
    }

    /** Empty for a declared encoding that no message comes in. */
    private static Optional<OqsEncoding> declared(String latin1) {
        Matcher declaration = DECLARED.matcher(latin1);
        return declaration.find() ? OqsEncoding.named(declaration.group(1)) : Optional.of(OqsEncoding.UTF_8);
    }

    private static Optional<OqsEncoding> identified(String latin1) {
        Matcher identifier = IDENTIFIED.matcher(latin1);
        return identifier.find() ? OqsEncoding.identified(identifier.group(1)) : Optional.empty();
    }

    private static Optional<OqsText> decode(byte[] bytes, OqsEncoding encoding, boolean isDisputed) {
        try {
            String text = encoding.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(new OqsText(withoutMark(text), encoding, isDisputed));
        } catch (CharacterCodingException notThisEncoding) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "OqsText[" + encoding + "]";
    }
}
