package jp.madoguchi.eligibility.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.application.Persons;
import jp.madoguchi.eligibility.domain.CoverageHistory;
import jp.madoguchi.eligibility.domain.KeptRecord;
import jp.madoguchi.eligibility.domain.PersonRecord;
import jp.madoguchi.web.Ids;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresPersons implements Persons {
    /** One statement a check, however many coverages the person has. */
    private static final String EVER_WITH = """
            select c from CoverageRow c join fetch c.person p join fetch c.insurer
            where p.birthDate = :birthDate and p.id in (
                select held.person.id from CoverageRow held
                where held.insurer.number = :insurer and held.number = :number and held.symbol = :symbol)
            """;

    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtext('person-record'), hashtext(:record)) as text)";
    private static final String INSURERS =
            "select distinct c.insurer.number from CoverageRow c where c.person.id = :person";

    private final ObjectMapper mapper;
    private final Ids ids;

    PostgresPersons(ObjectMapper mapper, Ids ids) {
        this.mapper = mapper;
        this.ids = ids;
    }

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
        return rows.stream().collect(groupingBy(row -> row.person.id, LinkedHashMap::new, toList())).values().stream()
                .map(PostgresPersons::history)
                .toList();
    }

    private static CoverageHistory history(List<CoverageRow> rows) {
        PersonRow person = rows.get(0).person;
        List<CoverageFacts> coverages = rows.stream().map(CoverageRow::facts).toList();
        return new CoverageHistory(person.id, person.facts(), coverages);
    }

    @Override
    public Uni<Optional<KeptRecord>> reserve(PersonRecord record) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("record", record.recordId())
                        .getSingleResult()
                        .chain(() -> registered(record))
                        .chain(person -> kept(session, record, person)));
    }

    private static Uni<@Nullable PersonRow> registered(PersonRecord record) {
        return PersonRow.find("recordId", record.recordId()).firstResult();
    }

    private Uni<Optional<KeptRecord>> kept(Mutiny.Session session, PersonRecord record, @Nullable PersonRow person) {
        if (person == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return insurers(session, person)
                .chain(insurers -> sameVersion(record)
                        .map(same -> Optional.of(new KeptRecord(person.id, person.version, insurers, same))));
    }

    private static Uni<Set<InsurerNumber>> insurers(Mutiny.Session session, PersonRow person) {
        return session.createSelectionQuery(INSURERS, String.class)
                .setParameter("person", person.id)
                .getResultList()
                .map(numbers -> numbers.stream().map(InsurerNumber::valueOf).collect(toUnmodifiableSet()));
    }

    private Uni<Optional<PersonRecord>> sameVersion(PersonRecord record) {
        return RecordVersionRow.<RecordVersionRow>findById(
                        new RecordVersionRow.Key(record.recordId(), record.version()))
                .map(row -> Optional.ofNullable(row).map(found -> read(found.body)));
    }

    @Override
    public Uni<Void> keep(UUID personId, PersonRecord record) {
        RecordVersionRow version = new RecordVersionRow();
        version.recordId = record.recordId();
        version.version = record.version();
        version.body = write(record);
        return PersonRow.<PersonRow>findById(personId)
                .chain(found -> found == null ? enter(personId, record) : correct(found, record))
                .chain(person ->
                        Panache.getSession().chain(session -> session.persistAll(coverages(session, person, record))))
                .chain(() -> version.persistAndFlush())
                .replaceWithVoid();
    }

    private static Uni<PersonRow> enter(UUID personId, PersonRecord record) {
        PersonRow person = new PersonRow();
        person.id = personId;
        person.recordId = record.recordId();
        person.take(record.version(), record.person());
        return person.persist();
    }

    private static Uni<PersonRow> correct(PersonRow person, PersonRecord record) {
        person.take(record.version(), record.person());
        return CoverageRow.delete("person.id", person.id).replaceWith(person);
    }

    private Object[] coverages(Mutiny.Session session, PersonRow person, PersonRecord record) {
        Function<CoverageFacts, CoverageRow> row = facts -> {
            CoverageRow coverage = new CoverageRow();
            coverage.id = ids.next();
            coverage.person = person;
            coverage.insurer = session.getReference(
                    InsurerRow.class, facts.numbers().insurerNumber().wire());
            coverage.take(facts);
            return coverage;
        };
        return record.coverages().stream().map(row).toArray();
    }

    private PersonRecord read(String body) {
        try {
            return mapper.readValue(body, PersonRecord.class);
        } catch (JsonProcessingException writtenByUs) {
            throw new IllegalStateException("record_version.body", writtenByUs);
        }
    }

    private String write(PersonRecord record) {
        try {
            return mapper.writeValueAsString(record);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("record_version.body", impossible);
        }
    }
}
