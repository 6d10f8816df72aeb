package jp.madoguchi.eligibility.domain;

import java.util.List;
import jp.madoguchi.contracts.event.Payload;

/**
 * 登録の記入: what a batch changes, each thing once however many versions of a record came.
 *
 * @param standing what is in force from now on
 * @param history the versions that are not, as they were registered
 * @param answerable the coverages that a check finds now and did not find before
 * @param left the numbers that somebody else may be the only one to have now
 */
public record RegistryEntries(
        List<StandingRecord> standing,
        List<PersonRecord> history,
        List<Payload> events,
        List<AnswerableCoverage> answerable,
        List<LeftNumbers> left) {}
