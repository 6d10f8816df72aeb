package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.SettlementAnswered;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.SettlementAnswers;

/** 精算の答え in PostgreSQL. */
@ApplicationScoped
class PostgresSettlementAnswers implements SettlementAnswers {
    private static final String ADD = """
            insert into settlement_answer (institution, visit_id, version, answer)
            values (:institution, :visit, :version, :answer)
            on conflict do nothing
            """;

    private static final String OF_INSTITUTION =
            "select answer from settlement_answer where institution = :institution";
    private static final String OF_VISIT = OF_INSTITUTION + " and visit_id = :visit";

    private final RowJson json;

    PostgresSettlementAnswers(RowJson json) {
        this.json = json;
    }

    @Override
    public Uni<Void> add(SettlementAnswered answer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("institution", answer.institution().wire())
                        .setParameter("visit", answer.visitId())
                        .setParameter("version", answer.version())
                        .setParameter("answer", json.text(answer))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @WithSession
    @Override
    public Uni<List<SettlementAnswered>> of(InstitutionCode institution) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_INSTITUTION, String.class)
                        .setParameter("institution", institution.wire())
                        .getResultList())
                .map(this::answers);
    }

    @WithSession
    @Override
    public Uni<List<SettlementAnswered>> of(InstitutionCode institution, UUID visitId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_VISIT, String.class)
                        .setParameter("institution", institution.wire())
                        .setParameter("visit", visitId)
                        .getResultList())
                .map(this::answers);
    }

    private List<SettlementAnswered> answers(List<String> rows) {
        return rows.stream()
                .map(row -> json.value(row, SettlementAnswered.class))
                .toList();
    }
}
