package jp.madoguchi.claim.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.claim.application.ClaimFiles;
import jp.madoguchi.claim.domain.uke.ClaimFile;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.Sha256;

@ApplicationScoped
class PostgresClaimFiles implements ClaimFiles {
    private final Clock clock;

    PostgresClaimFiles(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<String> add(UUID id, ClaimFile file) {
        ClaimFileRow row = new ClaimFileRow();
        row.id = id;
        row.institution = file.head().code().wire();
        row.claimMonth = file.head().claimMonth().toString();
        row.organisation = file.head().organisation().code();
        row.claims = file.written().size();
        row.totalPoints = file.totalPoints();
        row.content = file.bytes();
        row.sha256 = Sha256.hex(row.content);
        row.writtenAt = clock.instant();
        return row.persist().replaceWith(row.sha256);
    }

    @Override
    public Uni<Optional<byte[]>> bytes(InstitutionCode institution, UUID id) {
        return ClaimFileRow.<ClaimFileRow>find("institution = ?1 and id = ?2", institution.wire(), id)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(found -> found.content));
    }
}
