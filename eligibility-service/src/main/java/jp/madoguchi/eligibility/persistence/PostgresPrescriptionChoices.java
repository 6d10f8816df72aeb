package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.eligibility.application.PrescriptionChoices;
import jp.madoguchi.eligibility.application.Viewer;
import jp.madoguchi.eligibility.domain.PrescriptionChoice;

@ApplicationScoped
class PostgresPrescriptionChoices implements PrescriptionChoices {
    private static final String UPSERT = """
            insert into prescription_choice (check_id, choice, chosen_at, account)
            values (:check, :choice, :at, :account)
            on conflict (check_id) do update set choice = excluded.choice, chosen_at = excluded.chosen_at,
                account = excluded.account
            """;

    @Override
    public Uni<Optional<PrescriptionChoice>> of(UUID checkId) {
        return PrescriptionChoiceRow.<PrescriptionChoiceRow>findById(checkId)
                .map(row -> Optional.ofNullable(row).map(found -> found.choice));
    }

    @Override
    public Uni<Void> put(Viewer viewer, UUID checkId, PrescriptionChoice choice, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT)
                        .setParameter("check", checkId)
                        .setParameter("choice", choice.name())
                        .setParameter("at", at)
                        .setParameter("account", viewer.account())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
