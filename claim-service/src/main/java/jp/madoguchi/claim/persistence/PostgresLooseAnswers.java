package jp.madoguchi.claim.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.claim.application.LooseAnswers;
import jp.madoguchi.contracts.event.EligibilityAnswered;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.runtime.database.KeptJson;

@ApplicationScoped
class PostgresLooseAnswers implements LooseAnswers {
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtext('check'), hashtext(:check)) as text)";

    private final KeptJson json;

    PostgresLooseAnswers(KeptJson json) {
        this.json = json;
    }

    @Override
    public Uni<Void> lock(UUID checkId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("check", checkId.toString())
                        .getSingleResult())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> keep(EligibilityAnswered answer) {
        LooseAnswerRow row = new LooseAnswerRow();
        row.checkId = answer.checkId();
        row.institution = answer.institution().wire();
        row.answer = json.text(answer);
        row.answeredAt = answer.answeredAt();
        return Panache.getSession().chain(session -> session.merge(row)).replaceWithVoid();
    }

    @Override
    public Uni<Optional<EligibilityAnswered>> take(InstitutionCode institution, UUID checkId) {
        return LooseAnswerRow.<LooseAnswerRow>find("institution = ?1 and checkId = ?2", institution.wire(), checkId)
                .firstResult()
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : row.delete().replaceWith(Optional.of(json.read(row.answer, EligibilityAnswered.class))));
    }
}
