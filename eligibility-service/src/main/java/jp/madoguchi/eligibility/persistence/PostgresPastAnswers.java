package jp.madoguchi.eligibility.persistence;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.application.PastAnswers;
import jp.madoguchi.eligibility.domain.Acquaintance;
import jp.madoguchi.eligibility.domain.PastAnswer;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresPastAnswers implements PastAnswers {
    /** The visit itself was not before: its card may be read twice, and an answer seen once more. */
    private static final String OF_ANOTHER_VISIT = """
            case when %1$s.visit_id is null or now.visit_id is null
                then %1$s.confirmation_date <> now.confirmation_date else %1$s.visit_id <> now.visit_id end
            """;

    private static final String BEFORE =
            """
            select now.method,
                   cast(now.answer as json) #>> '{coverage,numbers,insurerNumber}',
                   cast(last.confirmation_date as text),
                   cast(last.answer as json) #>> '{coverage,numbers,insurerNumber}',
                   exists (select 1 from eligibility_check card
                           where card.institution = now.institution and card.person_id = now.person_id
                             and card.answered_at < now.answered_at and card.method = 'CARD' and %s)
            from eligibility_check now
            left join lateral (
                select e.confirmation_date, e.answer from eligibility_check e
                where e.institution = now.institution and e.person_id = now.person_id
                  and e.answered_at < now.answered_at and %s
                  and cast(e.answer as json) #>> '{coverage,numbers,insurerNumber}' is not null
                  and not exists (select 1 from pre_check_answer a where a.check_id = e.id)
                order by e.answered_at desc limit 1) last on true
            where now.id = :check and now.institution = :institution
            """.formatted(OF_ANOTHER_VISIT.formatted("card"), OF_ANOTHER_VISIT.formatted("e"));
    private static final String OF_PEOPLE = """
            select cast(now.id as text),
                   cast(last.confirmation_date as text),
                   cast(last.answer as json) #>> '{coverage,numbers,insurerNumber}'
            from eligibility_check now
            join lateral (
                select e.confirmation_date, e.answer from eligibility_check e
                where e.institution = now.institution and e.person_id = now.person_id
                  and cast(e.answer as json) #>> '{coverage,numbers,insurerNumber}' is not null
                  and not exists (select 1 from pre_check_answer a where a.check_id = e.id)
                order by e.answered_at desc limit 1) last on true
            where now.id = any(cast(cast(:checks as text) as uuid[])) and now.institution = :institution
            """;

    @Override
    public Uni<Optional<Acquaintance>> before(InstitutionCode institution, UUID checkId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BEFORE, Object[].class)
                        .setParameter("check", checkId)
                        .setParameter("institution", institution.wire())
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(PostgresPastAnswers::acquaintance));
    }

    private static Acquaintance acquaintance(@Nullable Object[] row) {
        return new Acquaintance(
                CheckMethod.valueOf(String.valueOf(row[0])),
                Optional.ofNullable((String) row[1]).map(InsurerNumber::valueOf),
                past((String) row[2], (String) row[3]),
                Boolean.TRUE.equals(row[4]));
    }

    @Override
    public Uni<Map<UUID, PastAnswer>> ofPeopleIn(InstitutionCode institution, Set<UUID> checkIds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_PEOPLE, Object[].class)
                        .setParameter(
                                "checks", checkIds.stream().map(UUID::toString).collect(joining(",", "{", "}")))
                        .setParameter("institution", institution.wire())
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(toUnmodifiableMap(
                                row -> UUID.fromString((String) row[0]),
                                row -> past((String) row[1], (String) row[2]).orElseThrow())));
    }

    /** Who was found was found by a coverage, so a person's answer always names an insurer. */
    private static Optional<PastAnswer> past(@Nullable String day, @Nullable String insurer) {
        return day == null || insurer == null
                ? Optional.empty()
                : Optional.of(new PastAnswer(LocalDate.parse(day), InsurerNumber.valueOf(insurer)));
    }
}
