package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.Map;
import jp.madoguchi.contracts.id.InsurerNumber;

/**
 * 既知の記録: what the registry holds of the records that come in one batch.
 *
 * @param standing the version in force of each that is known
 * @param history those of the versions that come now which came before and are not in force
 * @param insurers the registered insurers, with their names
 */
public record KnownRecords(
        List<StandingRecord> standing, List<PersonRecord> history, Map<InsurerNumber, String> insurers) {}
