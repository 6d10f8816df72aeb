package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.Checks;
import jp.madoguchi.eligibility.application.KeptCheck;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.runtime.database.KeptJson;

@ApplicationScoped
class PostgresChecks implements Checks {
    private final CheckWriter writer;
    private final KeptJson json;

    PostgresChecks(CheckWriter writer, KeptJson json) {
        this.writer = writer;
        this.json = json;
    }

    @Override
    public Uni<Void> keep(KeptCheck check) {
        return writer.write(check);
    }

    @Override
    public Uni<Optional<CheckAnswer>> find(InstitutionCode institution, UUID checkId) {
        return CheckRow.<CheckRow>find("id = ?1 and institution = ?2", checkId, institution.wire())
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(found -> json.read(found.answer, CheckAnswer.class)));
    }
}
