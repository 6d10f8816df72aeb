package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.BoardVisit;

/** 運用ボードの件数: what is kept of other parts' facts. Each takes part in the running transaction. */
public interface BoardCounts {
    /** Keeps a visit that counts, and forgets one that does not any more; an older fact than the kept says nothing. */
    Uni<Void> keep(BoardVisit visit);

    /** A declaration was recorded; one that is closed stays closed. */
    Uni<Void> opened(UUID declarationId, InstitutionCode institution);

    /** A declaration's numbers are known, or it is gone. */
    Uni<Void> closed(UUID declarationId, InstitutionCode institution);

    /** Whether a claim would go out as 不詳; an older fact than the kept says nothing. */
    Uni<Void> claimed(Claim claim);

    /** A card was seen whose certificate is about to expire, or is not; an older fact than the kept says nothing. */
    Uni<Void> seen(Certificate certificate);

    /**
     * 電子証明書: of the card of a patient of an institution, who is named by an opaque reference.
     *
     * @param seenOn the 資格確認日 as of which it is about to expire
     */
    record Certificate(
            InstitutionCode institution, UUID patientRef, LocalDate seenOn, boolean expiring, Instant saidAt) {}

    /** 明細書: as of the fact that said so. */
    record Claim(UUID claimId, InstitutionCode institution, YearMonth month, boolean unknown, Instant saidAt) {}
}
