package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.Download;
import jp.madoguchi.runtime.audit.AuditLog;

/** 回答をダウンロードする: hands an answer out as a file to the institution that asked; who takes it away is audited. */
@ApplicationScoped
public class DownloadAnswer {
    private final Downloads downloads;
    private final AuditLog audit;

    DownloadAnswer(Downloads downloads, AuditLog audit) {
        this.downloads = downloads;
        this.audit = audit;
    }

    /** The answer as it was given; nothing when this institution never asked so. */
    @WithTransaction
    public Uni<Optional<Download>> download(InstitutionCode institution, String account, UUID checkId) {
        return downloads
                .find(institution, checkId)
                .call(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : audit.record(new Viewer(institution, account)
                                .did("eligibility-answer-downloaded", checkId, "DOWNLOAD")));
    }
}
