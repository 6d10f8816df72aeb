package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.application.Consents;
import jp.madoguchi.eligibility.application.Viewer;
import jp.madoguchi.eligibility.domain.Consent;

@ApplicationScoped
class PostgresConsents implements Consents {
    @Override
    public Uni<List<Consent>> of(UUID checkId) {
        return ConsentRow.<ConsentRow>list("checkId = ?1 order by recordedAt, id", checkId)
                .map(rows -> rows.stream().map(ConsentRow::consent).toList());
    }

    @Override
    public Uni<Void> add(Viewer viewer, UUID checkId, Consent consent, Instant at) {
        ConsentRow row = new ConsentRow();
        row.id = consent.id();
        row.checkId = checkId;
        row.kind = consent.kind();
        row.given = consent.given();
        row.givenAt = consent.givenAt();
        row.recordedAt = at;
        row.account = viewer.account();
        return row.persistAndFlush().replaceWithVoid();
    }
}
