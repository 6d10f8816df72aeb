package jp.madoguchi.eligibility.persistence;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.application.Insurers;
import jp.madoguchi.eligibility.domain.Insurer;

@ApplicationScoped
class PostgresInsurers implements Insurers {
    private static final String UPSERT = """
            with before as (select name from insurer where number = :number)
            insert into insurer (number, name, kind, updated_at) values (:number, :name, :kind, :now)
            on conflict (number) do update set name = excluded.name, updated_at = excluded.updated_at
            returning case when xmax = 0 then 'ADDED'
                when name = (select before.name from before) then 'UNCHANGED' else 'RENAMED' end
            """;

    private final Clock clock;

    PostgresInsurers(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Entered> put(Insurer insurer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT, String.class)
                        .setParameter("number", insurer.number().wire())
                        .setParameter("name", insurer.name())
                        .setParameter("kind", insurer.kind().name())
                        .setParameter("now", clock.instant())
                        .getSingleResult())
                .map(Entered::valueOf);
    }

    @Override
    public Uni<Map<InsurerNumber, String>> named(Set<InsurerNumber> numbers) {
        return InsurerRow.<InsurerRow>list(
                        "number in ?1",
                        numbers.stream().map(InsurerNumber::wire).toList())
                .map(rows -> rows.stream()
                        .collect(toUnmodifiableMap(row -> InsurerNumber.valueOf(row.number), row -> row.name)));
    }
}
