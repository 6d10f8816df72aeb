package jp.madoguchi.eligibility.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * 登録済みの記録: what is known of a record when another version of it comes.
 *
 * @param inForce the version in force
 * @param sameVersion what was registered under the version that comes now, if it came before
 */
public record KeptRecord(UUID personId, PersonRecord inForce, Optional<PersonRecord> sameVersion) {}
