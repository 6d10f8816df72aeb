package jp.madoguchi.web;

import org.jspecify.annotations.Nullable;

/**
 * 指摘: one thing a request got wrong, in words its sender can act on. Never repeats the value.
 *
 * @param rule stable id of the rule or check
 * @param field the field it is about, if one
 * @param message Japanese, for the person at the desk
 * @param clause the clause or standard behind the rule, if one
 */
public record Finding(
        String rule,
        @Nullable String field,
        String message,
        @Nullable String clause) {}
