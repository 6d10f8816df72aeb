package jp.madoguchi.eligibility.domain;

/**
 * 窓口の指示: the one thing to do after an answer.
 *
 * @param code never renumbered, never reused
 * @param text what to do now
 * @param basis the clause behind it
 * @param next what follows, and what to do when it does not work
 */
public record DeskInstruction(String code, String text, String basis, String next) {}
