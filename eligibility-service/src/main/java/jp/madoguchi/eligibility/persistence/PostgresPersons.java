package jp.madoguchi.eligibility.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.eligibility.application.Persons;
import jp.madoguchi.eligibility.domain.CoverageHistory;

@ApplicationScoped
class PostgresPersons implements Persons {
    /** One statement a check, however many coverages the person has. */
    private static final String EVER_WITH = """
            select c from CoverageRow c join fetch c.person p join fetch c.insurer
            where p.birthDate = :birthDate and p.id in (
                select held.personId from CoverageRow held
                where held.insurer.number = :insurer and held.number = :number and held.symbol = :symbol)
            """;

    @Override
    public Uni<List<CoverageHistory>> everWith(InsuredNumbers numbers, LocalDate birthDate) {
        return CoverageRow.<CoverageRow>list(
                        EVER_WITH,
                        Map.of(
                                "birthDate", birthDate,
                                "insurer", numbers.insurerNumber().wire(),
                                "number", numbers.number().wire(),
                                "symbol", CoverageRow.text(numbers.symbol())))
                .map(PostgresPersons::histories);
    }

    static List<CoverageHistory> histories(List<CoverageRow> rows) {
        return rows.stream().collect(groupingBy(row -> row.personId, LinkedHashMap::new, toList())).values().stream()
                .map(PostgresPersons::history)
                .toList();
    }

    private static CoverageHistory history(List<CoverageRow> rows) {
        PersonRow person = rows.get(0).person;
        List<CoverageFacts> coverages = rows.stream().map(CoverageRow::facts).toList();
        return new CoverageHistory(person.id, person.facts(), coverages, person.openMislinks > 0);
    }
}
