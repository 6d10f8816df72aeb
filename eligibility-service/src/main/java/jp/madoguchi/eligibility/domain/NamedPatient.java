package jp.madoguchi.eligibility.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * 名指された患者: the one person a message of the national system speaks of.
 *
 * @param patient the numbers and the birth date it names
 * @param registered who of the registry that is; absent when the registry knows nobody of these
 */
public record NamedPatient(NumberedPatient patient, Optional<UUID> registered) {}
