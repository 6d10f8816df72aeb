package jp.madoguchi.contracts.uplink;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;

/**
 * 前回の資格: one patient of the institution, as the last check of this institution showed.
 *
 * @param patientKey opaque, and the same from check to check
 * @param version grows with every change, over all patients of the institution
 * @param confirmedOn 資格確認日 of that check
 */
public record LastKnownCoverage(
        UUID patientKey,
        long version,
        PersonFacts person,
        CoverageFacts coverage,
        LocalDate confirmedOn,
        Instant answeredAt,
        CheckMethod method) {}
