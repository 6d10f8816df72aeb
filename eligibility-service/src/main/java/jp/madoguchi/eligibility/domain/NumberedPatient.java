package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InsuredNumbers;

/** 患者の指定: insured numbers and the birth date, by which a list of 照会番号 or the national system names a patient. */
public record NumberedPatient(InsuredNumbers numbers, LocalDate birthDate) {

    /** Who of these people is meant; more than one when 枝番 is missing and twins share the rest. */
    public List<UUID> among(List<CoverageHistory> people) {
        return people.stream()
                .filter(history -> history.person().birthDate().equals(birthDate))
                .filter(history -> history.coverages().stream().anyMatch(CoverageHistory.hasNumbers(numbers)))
                .map(CoverageHistory::personId)
                .toList();
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "NumberedPatient[***]";
    }
}
