package jp.madoguchi.eligibility.domain;

import java.util.List;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;

/**
 * 加入者の登録: a person with every coverage, as an insurer or the implementing body registers them.
 *
 * @param recordId the sender's own name for the record, stable over its versions
 * @param version grows with every correction; the highest one is in force
 */
public record PersonRecord(String recordId, long version, PersonFacts person, List<CoverageFacts> coverages) {}
