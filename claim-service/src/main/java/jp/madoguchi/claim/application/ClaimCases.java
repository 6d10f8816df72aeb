package jp.madoguchi.claim.application;

import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 請求の案件: one per visit of an institution. */
public interface ClaimCases {
    /** The case of this visit, opened if it is new; nobody else changes it until the transaction ends. */
    Uni<ClaimCase> locked(InstitutionCode institution, UUID visitId);

    /** The case of this visit of this institution, locked. */
    Uni<Optional<ClaimCase>> lockedOfVisit(InstitutionCode institution, UUID visitId);

    /** The case whose visit was taken on this check, locked. */
    Uni<Optional<ClaimCase>> lockedByCheck(InstitutionCode institution, UUID checkId);

    /** The case of this claim of this institution, and those whose visits were merged into its visit; all locked. */
    Uni<List<ClaimCase>> lockedWithMerged(InstitutionCode institution, UUID claimId);

    /** The cases of these visits of this institution, locked. */
    Uni<List<ClaimCase>> lockedOfVisits(InstitutionCode institution, List<UUID> visitIds);

    /** Whether a visit was merged into this one. */
    Uni<Boolean> hasMerged(InstitutionCode institution, UUID visitId);

    /** The cases of the days on which at least one has not gone out. */
    Uni<List<ClaimCase>> ofDaysNotOut(InstitutionCode institution);

    /** The case of this claim of this institution. */
    Uni<Optional<ClaimCase>> find(InstitutionCode institution, UUID claimId);

    /** The cases of an institution about which something can be said, of one month of service or of all. */
    Uni<List<ClaimCase>> list(InstitutionCode institution, Optional<YearMonth> serviceMonth);

    /** The cases that have not gone out, locked, in the order of their visits. */
    Uni<List<ClaimCase>> lockedNotOut(InstitutionCode institution);

    /** Whether another institution knows something of a visit of this id. */
    Uni<Boolean> isOfAnother(InstitutionCode institution, UUID visitId);

    /** Keeps the case as it is now. */
    Uni<Void> save(ClaimCase claimCase);
}
