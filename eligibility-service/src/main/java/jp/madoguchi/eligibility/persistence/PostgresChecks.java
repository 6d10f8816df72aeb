package jp.madoguchi.eligibility.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.Checks;
import jp.madoguchi.eligibility.application.KeptCheck;
import jp.madoguchi.eligibility.domain.CheckAnswer;

@ApplicationScoped
class PostgresChecks implements Checks {
    private final CheckWriter writer;
    private final ObjectMapper mapper;

    PostgresChecks(CheckWriter writer, ObjectMapper mapper) {
        this.writer = writer;
        this.mapper = mapper;
    }

    @Override
    public Uni<Void> keep(KeptCheck check) {
        return writer.write(check);
    }

    @Override
    public Uni<Optional<CheckAnswer>> find(InstitutionCode institution, UUID checkId) {
        return CheckRow.<CheckRow>find("id = ?1 and institution = ?2", checkId, institution.wire())
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(found -> read(found.answer)));
    }

    private CheckAnswer read(String answer) {
        try {
            return mapper.readValue(answer, CheckAnswer.class);
        } catch (JsonProcessingException writtenByUs) {
            throw new IllegalStateException("eligibility_check.answer", writtenByUs);
        }
    }
}
