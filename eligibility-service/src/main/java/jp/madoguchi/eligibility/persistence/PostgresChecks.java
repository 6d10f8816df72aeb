package jp.madoguchi.eligibility.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.Asked;
import jp.madoguchi.eligibility.application.Checks;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresChecks implements Checks {
    private final ObjectMapper mapper;

    PostgresChecks(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Uni<Void> add(Asked asked, CheckAnswer answer, @Nullable UUID personId) {
        CheckRow row = new CheckRow();
        row.id = asked.checkId();
        row.institution = asked.institution().wire();
        row.account = asked.account();
        row.visitId = asked.visitId();
        row.method = asked.question().method();
        row.confirmationDate = asked.question().confirmationDate();
        row.answeredAt = asked.askedAt();
        row.validity = answer.validity();
        row.observedValidity = asked.observed();
        row.personId = personId;
        row.answer = write(answer);
        return row.persist().replaceWithVoid();
    }

    @Override
    public Uni<Optional<CheckAnswer>> find(InstitutionCode institution, UUID checkId) {
        return CheckRow.<CheckRow>find("id = ?1 and institution = ?2", checkId, institution.wire())
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(found -> read(found.answer)));
    }

    private String write(CheckAnswer answer) {
        try {
            return mapper.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("eligibility_check.answer", impossible);
        }
    }

    private CheckAnswer read(String answer) {
        try {
            return mapper.readValue(answer, CheckAnswer.class);
        } catch (JsonProcessingException writtenByUs) {
            throw new IllegalStateException("eligibility_check.answer", writtenByUs);
        }
    }
}
