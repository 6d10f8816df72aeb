package jp.madoguchi.eligibility.domain;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.id.InsurerNumber;

/**
 * 登録済みの記録: what is known of a record when another version of it comes.
 *
 * @param version the version in force
 * @param insurers whose coverages it holds
 * @param sameVersion what was registered under the version that comes now, if it came before
 */
public record KeptRecord(
        UUID personId, long version, Set<InsurerNumber> insurers, Optional<PersonRecord> sameVersion) {}
