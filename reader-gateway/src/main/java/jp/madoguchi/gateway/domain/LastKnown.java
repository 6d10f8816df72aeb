package jp.madoguchi.gateway.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.uplink.LastKnownCoverage;
import jp.madoguchi.rules.JapaneseName;

/**
 * 前回の資格: what an earlier check of this clinic showed of a patient. Never an answer for today.
 *
 * @param confirmedOn 資格確認日 of that check
 * @param fetchedAt when this gateway heard of it
 * @param usable whether the rules still let an oral confirmation rest on it
 */
public record LastKnown(
        PersonFacts person, CoverageFacts coverage, LocalDate confirmedOn, Instant fetchedAt, boolean usable) {

    /**
     * As it stands on this day.
     *
     * @param oldest the first 資格確認日 that still counts
     */
    public static LastKnown of(LastKnownCoverage kept, Instant fetchedAt, LocalDate today, LocalDate oldest) {
        CoverageFacts coverage = kept.coverage();
        boolean isRecent = !kept.confirmedOn().isBefore(oldest);
        return new LastKnown(
                kept.person(), coverage, kept.confirmedOn(), fetchedAt, isRecent && isInForce(coverage, today));
    }

    /** The last day of validity is a good one; the day of the loss is not. */
    private static boolean isInForce(CoverageFacts coverage, LocalDate today) {
        LocalDate until = coverage.validUntil();
        LocalDate lostOn = coverage.disqualifiedOn();
        return (until == null || !today.isAfter(until)) && (lostOn == null || today.isBefore(lostOn));
    }

    /** Whether this is one of the patient's names, in any of the ways to write it. */
    public boolean isNamed(String name) {
        String key = JapaneseName.matchKey(name);
        return Stream.of(person.name(), person.nameKana(), person.nameOther(), person.nameOtherKana())
                .filter(Objects::nonNull)
                .anyMatch(one -> JapaneseName.matchKey(one).equals(key));
    }

    /** How many days ago it was confirmed. */
    public long age(LocalDate today) {
        return ChronoUnit.DAYS.between(confirmedOn, today);
    }

    /** Whether it is of this month; one of an earlier month must be told to be so. */
    public boolean isOfMonth(LocalDate today) {
        return YearMonth.from(confirmedOn).equals(YearMonth.from(today));
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "LastKnown[***]";
    }
}
