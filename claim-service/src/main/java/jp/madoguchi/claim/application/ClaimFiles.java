package jp.madoguchi.claim.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.claim.domain.uke.ClaimFile;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 請求ファイル: kept byte for byte as they went out. */
public interface ClaimFiles {
    /**
     * Keeps a new file.
     *
     * @return its SHA-256 in hex
     */
    Uni<String> add(UUID id, ClaimFile file);

    /** The bytes of a file of this institution. */
    Uni<Optional<byte[]>> bytes(InstitutionCode institution, UUID id);
}
