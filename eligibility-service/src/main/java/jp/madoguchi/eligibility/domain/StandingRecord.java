package jp.madoguchi.eligibility.domain;

import java.util.UUID;

/** 効力のある版: a person with the version of the record that is in force. */
public record StandingRecord(UUID personId, PersonRecord record) {}
