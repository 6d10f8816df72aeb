package jp.madoguchi.eligibility.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.Observations;
import jp.madoguchi.eligibility.domain.NationalResult;
import jp.madoguchi.eligibility.domain.Observation;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresObservations implements Observations {
    /** Two that come at once are one: the second waits for the first and then finds it. */
    private static final String INSERT = """
            insert into observation
                (id, institution, account, source, observed_at, received_at, hash, visit_id, check_id, validity, result)
            values (:id, :institution, :account, :source, :observedAt, :receivedAt, :hash,
                    cast(nullif(:visit, '') as uuid), cast(nullif(:check, '') as uuid), nullif(:validity, ''), :result)
            on conflict (institution, hash) do nothing
            """;

    private final ObjectMapper mapper;

    PostgresObservations(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Uni<UUID> add(Observation observation, String account, Instant receivedAt) {
        return insert(observation, account, receivedAt)
                .chain(inserted -> inserted == 1
                        ? Uni.createFrom().item(observation.id())
                        : ObservationRow.<ObservationRow>find(
                                        "institution = ?1 and hash = ?2",
                                        observation.institution().wire(),
                                        observation.hash())
                                .singleResult()
                                .map(row -> row.id));
    }

    private Uni<Integer> insert(Observation observation, String account, Instant receivedAt) {
        Validity validity = observation.result().validity();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("id", observation.id())
                        .setParameter("institution", observation.institution().wire())
                        .setParameter("account", account)
                        .setParameter("source", observation.source().name())
                        .setParameter("observedAt", observation.observedAt())
                        .setParameter("receivedAt", receivedAt)
                        .setParameter("hash", observation.hash())
                        .setParameter("visit", text(observation.visitId()))
                        .setParameter("check", text(observation.checkId()))
                        .setParameter("validity", validity == null ? "" : validity.name())
                        .setParameter("result", write(observation.result()))
                        .executeUpdate());
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    @Override
    public Uni<Optional<Reserved>> reserve(InstitutionCode institution, UUID id) {
        return ObservationRow.<ObservationRow>findById(id, LockModeType.PESSIMISTIC_WRITE)
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> found.institution.equals(institution.wire()))
                        .map(found -> new Reserved(observation(found, institution), found.answerId)));
    }

    private Observation observation(ObservationRow row, InstitutionCode institution) {
        return new Observation(
                row.id, institution, row.source, row.observedAt, row.hash, row.visitId, row.checkId, read(row.result));
    }

    @Override
    public Uni<Void> becameAnswer(UUID id, UUID answerId) {
        return ObservationRow.<ObservationRow>findById(id)
                .invoke(row -> row.answerId = answerId)
                .replaceWithVoid();
    }

    private String write(NationalResult result) {
        try {
            return mapper.writeValueAsString(result);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("observation.result", impossible);
        }
    }

    private NationalResult read(String result) {
        try {
            return mapper.readValue(result, NationalResult.class);
        } catch (JsonProcessingException writtenByUs) {
            throw new IllegalStateException("observation.result", writtenByUs);
        }
    }
}
