package jp.madoguchi.gateway.domain;

import org.jspecify.annotations.Nullable;

/** 受付できない理由の一つ: which rule is broken and what to do about it. Never repeats a value. */
public record DeskFinding(String rule, @Nullable String field, String message, String clause) {}
