package jp.madoguchi.outage.domain;

/** 指摘: one rule that a request does not satisfy, in words its sender can act on. Never repeats a value. */
public record Finding(String rule, String field, String message, Basis basis) {}
