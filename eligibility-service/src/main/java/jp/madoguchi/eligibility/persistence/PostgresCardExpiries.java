package jp.madoguchi.eligibility.persistence;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.CardExpiries;

@ApplicationScoped
class PostgresCardExpiries implements CardExpiries {
    /**
     * The check and the card may each name another record of the same person. A phone takes the place of a card only
     * where there is none.
     */
    private static final String LAST_TO_END = """
            select cast(e.id as text), cast(coalesce(max(c.expires_on) filter (where c.kind = 'CARD'),
                max(c.expires_on)) as text)
            from eligibility_check e
            join person found on found.id = e.person_id
            join person p on coalesce(found.same_as, found.id) in (p.id, p.same_as)
            join card_holder h on h.person_id = p.id
            join card c on c.digest = h.digest
            where e.id = any(cast(cast(:checks as text) as uuid[])) and e.institution = :institution
              and not exists (select 1 from card_holder also join person other on other.id = also.person_id
                              where also.digest = h.digest
                                and coalesce(other.same_as, other.id) <> coalesce(p.same_as, p.id))
            group by e.id
            """;

    @Override
    public Uni<Map<UUID, LocalDate>> ofPeopleIn(InstitutionCode institution, Set<UUID> checkIds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LAST_TO_END, Object[].class)
                        .setParameter(
                                "checks", checkIds.stream().map(UUID::toString).collect(joining(",", "{", "}")))
                        .setParameter("institution", institution.wire())
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(toUnmodifiableMap(
                                row -> UUID.fromString((String) row[0]), row -> LocalDate.parse((String) row[1]))));
    }
}
