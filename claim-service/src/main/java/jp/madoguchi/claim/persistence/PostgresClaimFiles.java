package jp.madoguchi.claim.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.claim.application.ClaimFiles;
import jp.madoguchi.claim.domain.uke.ClaimFile;
import jp.madoguchi.contracts.id.InstitutionCode;

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
        row.sha256 = sha256(row.content);
        row.writtenAt = clock.instant();
        return row.persist().replaceWith(row.sha256);
    }

    @Override
    public Uni<Optional<byte[]>> bytes(InstitutionCode institution, UUID id) {
        return ClaimFileRow.<ClaimFileRow>find("institution = ?1 and id = ?2", institution.wire(), id)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(found -> found.content));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("SHA-256", everyJavaHasIt);
        }
    }
}
