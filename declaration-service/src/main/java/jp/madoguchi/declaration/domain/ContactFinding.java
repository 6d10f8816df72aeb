package jp.madoguchi.declaration.domain;

/**
 * 指摘: one rule a contact breaks.
 *
 * @param rule stable id
 * @param field the field of the report it is about
 * @param message Japanese, for the person at the desk
 * @param basis the clause behind the rule
 */
public record ContactFinding(String rule, String field, String message, String basis) {}
