package jp.madoguchi.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * 登録の期限: by when an insurer has a new coverage in the registry. The employer reports within five days, the insurer
 * registers within five more; the last of these days is still in time.
 */
public final class RegistrationTerm {
    private RegistrationTerm() {}

    /**
     * Whether a coverage that was valid from this day on came late: checks in between were answered without it.
     *
     * @param registeredOn the day it came, whose term applies; before there was a term nothing was late
     */
    public static boolean isLate(LocalDate validFrom, LocalDate registeredOn) {
        Optional<Long> days =
                DatedTable.REGISTRATION_TERMS.value("REG-101", registeredOn).map(Long::parseLong);
        return days.filter(most -> ChronoUnit.DAYS.between(validFrom, registeredOn) > most)
                .isPresent();
    }
}
