package jp.madoguchi.eligibility.domain;

/** 回答の表示: an answer as it was given, which never changes, with what the institution added, which does. */
public record CheckView(CheckAnswer answer, ClinicAdditions additions) {}
