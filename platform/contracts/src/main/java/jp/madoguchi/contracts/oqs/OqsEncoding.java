package jp.madoguchi.contracts.oqs;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** 文字コード (OQSCD005): the two encodings a message comes in. */
public enum OqsEncoding {
    /** UTF-8. */
    UTF_8("UTF-8", StandardCharsets.UTF_8, Set.of("utf-8", "utf8")),
    /**
     * Shift_JIS: read and written as Windows-31J, for terminals write its extra characters (髙, ①) under the name of
     * Shift_JIS.
     */
    SHIFT_JIS(
            "Shift_JIS",
            Charset.forName("windows-31j"),
            Set.of("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "cp932", "ms932", "x-ms-cp932"));

    private static final String TABLE = "OQSCD005";

    private final String declared;
    private final Charset charset;
    private final Set<String> names;

    OqsEncoding(String declared, Charset charset, Set<String> names) {
        this.declared = declared;
        this.charset = charset;
        this.names = names;
    }

    /** The one a declaration or a header calls so; empty for one that no message comes in. */
    public static Optional<OqsEncoding> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return Set.of(values()).stream()
                .filter(encoding -> encoding.names.contains(wanted))
                .findFirst();
    }

    static Optional<OqsEncoding> identified(String code) {
        return OqsCodes.constant(OqsEncoding.class, TABLE, code);
    }

    /** The name in the XML declaration. */
    public String declared() {
        return declared;
    }

    /** CharacterCodeIdentifier: 0 or 1. */
    public String identifier() {
        return OqsCodes.code(TABLE, this);
    }

    Charset charset() {
        return charset;
    }
}
