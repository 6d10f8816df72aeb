package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 請求ファイルを渡す: the same bytes every time, with a line in the audit log, because the file is full of persons. */
@ApplicationScoped
public class ShowClaimFile {
    private final ClaimFiles files;
    private final AuditLog audit;

    ShowClaimFile(ClaimFiles files, AuditLog audit) {
        this.files = files;
        this.audit = audit;
    }

    /** The bytes of a file of this institution. */
    @WithTransaction
    public Uni<Optional<byte[]>> show(InstitutionCode institution, UUID fileId, String account) {
        return files.bytes(institution, fileId)
                .call(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : audit.record(new AuditEntry(
                                institution.wire(),
                                account,
                                "claim-file-handed-out",
                                fileId.toString(),
                                "CLAIM",
                                null)));
    }
}
