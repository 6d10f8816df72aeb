package jp.madoguchi.claim.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.claim.application.ClaimCases;
import jp.madoguchi.claim.domain.CaseFacts;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.ClaimStatus;
import jp.madoguchi.claim.domain.DecisionSnapshot;
import jp.madoguchi.claim.domain.Refund;
import jp.madoguchi.claim.domain.SameVisit;
import jp.madoguchi.claim.domain.Settlement;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.runtime.database.KeptJson;
import jp.madoguchi.web.Ids;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresClaimCases implements ClaimCases {
    private static final String OPEN = """
            insert into claim_case (id, visit_id, institution, status, facts, changed_at)
            values (:id, :visit, :institution, 'GATHERING', :facts, :now)
            on conflict (institution, visit_id) do nothing
            """;
    private static final String OF_VISIT = "institution = ?1 and visitId = ?2";
    private static final String OF_CHECK = "institution = ?1 and checkId = ?2";
    private static final String OF_MONTH = "institution = ?1 and serviceMonth = ?2 order by id";
    private static final String OF_ALL = "institution = ?1 and serviceMonth is not null order by id";
    private static final String OF_ANOTHER = "visitId = ?1 and institution <> ?2 and serviceMonth is not null";
    private static final String NOT_OUT = "institution = ?1 and status in (?2, ?3) order by id";
    private static final String WITH_MERGED = "institution = ?1 and (id = ?2 or mergedInto ="
            + " (select other.visitId from ClaimCaseRow other where other.id = ?2)) order by id";
    private static final String OF_VISITS = "institution = ?1 and visitId in ?2 order by id";
    private static final String MERGED_INTO = "institution = ?1 and mergedInto = ?2";
    private static final String OF_DAYS_NOT_OUT = "institution = ?1 and visitDay in (select other.visitDay"
            + " from ClaimCaseRow other where other.institution = ?1 and other.status in (?2, ?3)) order by id";

    private final KeptJson json;
    private final Ids ids;
    private final Clock clock;

    PostgresClaimCases(KeptJson json, Ids ids, Clock clock) {
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<ClaimCase> locked(InstitutionCode institution, UUID visitId) {
        return open(institution, visitId)
                .chain(() -> ClaimCaseRow.<ClaimCaseRow>find(OF_VISIT, institution.wire(), visitId)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .<ClaimCaseRow>singleResult())
                .map(this::claimCase);
    }

    private Uni<Integer> open(InstitutionCode institution, UUID visitId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OPEN)
                        .setParameter("id", ids.next())
                        .setParameter("visit", visitId)
                        .setParameter("institution", institution.wire())
                        .setParameter("facts", json.text(CaseFacts.NONE))
                        .setParameter("now", clock.instant())
                        .executeUpdate());
    }

    @Override
    public Uni<Optional<ClaimCase>> lockedOfVisit(InstitutionCode institution, UUID visitId) {
        return ClaimCaseRow.<ClaimCaseRow>find(OF_VISIT, institution.wire(), visitId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(this::found);
    }

    @Override
    public Uni<Optional<ClaimCase>> lockedByCheck(InstitutionCode institution, UUID checkId) {
        return ClaimCaseRow.<ClaimCaseRow>find(OF_CHECK, institution.wire(), checkId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(this::found);
    }

    @Override
    public Uni<List<ClaimCase>> lockedWithMerged(InstitutionCode institution, UUID claimId) {
        return locked(ClaimCaseRow.find(WITH_MERGED, institution.wire(), claimId));
    }

    @Override
    public Uni<List<ClaimCase>> lockedOfVisits(InstitutionCode institution, List<UUID> visitIds) {
        return locked(ClaimCaseRow.find(OF_VISITS, institution.wire(), visitIds));
    }

    private Uni<List<ClaimCase>> locked(PanacheQuery<ClaimCaseRow> query) {
        return query.withLock(LockModeType.PESSIMISTIC_WRITE).list().map(this::cases);
    }

    @Override
    public Uni<Boolean> hasMerged(InstitutionCode institution, UUID visitId) {
        return ClaimCaseRow.count(MERGED_INTO, institution.wire(), visitId).map(merged -> merged > 0);
    }

    @Override
    public Uni<List<ClaimCase>> ofDaysNotOut(InstitutionCode institution) {
        return ClaimCaseRow.<ClaimCaseRow>list(
                        OF_DAYS_NOT_OUT, institution.wire(), ClaimStatus.HELD, ClaimStatus.PREPARED)
                .map(this::cases);
    }

    @Override
    public Uni<Optional<ClaimCase>> find(InstitutionCode institution, UUID claimId) {
        return ClaimCaseRow.<ClaimCaseRow>find("institution = ?1 and id = ?2", institution.wire(), claimId)
                .firstResult()
                .map(this::found);
    }

    @Override
    public Uni<List<ClaimCase>> list(InstitutionCode institution, Optional<YearMonth> serviceMonth) {
        return serviceMonth
                .map(month -> ClaimCaseRow.<ClaimCaseRow>list(OF_MONTH, institution.wire(), month.toString()))
                .orElseGet(() -> ClaimCaseRow.list(OF_ALL, institution.wire()))
                .map(this::cases);
    }

    @Override
    public Uni<List<ClaimCase>> lockedNotOut(InstitutionCode institution) {
        return locked(ClaimCaseRow.find(NOT_OUT, institution.wire(), ClaimStatus.HELD, ClaimStatus.PREPARED));
    }

    @Override
    public Uni<Boolean> isOfAnother(InstitutionCode institution, UUID visitId) {
        return ClaimCaseRow.count(OF_ANOTHER, visitId, institution.wire()).map(others -> others > 0);
    }

    @Override
    public Uni<Void> save(ClaimCase claimCase) {
        return ClaimCaseRow.<ClaimCaseRow>findById(claimCase.claimId())
                .invoke(row -> {
                    row.status = claimCase.status();
                    row.serviceMonth = claimCase
                            .facts()
                            .serviceMonth()
                            .map(YearMonth::toString)
                            .orElse(null);
                    row.checkId = checkOf(claimCase.facts().visit());
                    row.visitDay = dayOf(claimCase.facts().visit());
                    row.mergedInto = intoOf(claimCase.facts().same().merge());
                    row.facts = json.text(claimCase.facts());
                    row.decision = claimCase.decided() == null ? null : json.text(claimCase.decided());
                    row.fileId = claimCase.fileId();
                    row.settlement = claimCase.settlement() == null ? null : json.text(claimCase.settlement());
                    row.refund = claimCase.refund().equals(Refund.NONE) ? null : json.text(claimCase.refund());
                    row.changedAt = clock.instant();
                })
                .call(() -> Panache.flush())
                .replaceWithVoid();
    }

    private static @Nullable UUID checkOf(@Nullable VisitRecorded visit) {
        return visit == null ? null : visit.checkId();
    }

    private static @Nullable LocalDate dayOf(@Nullable VisitRecorded visit) {
        return visit == null ? null : visit.confirmationDate();
    }

    private static @Nullable UUID intoOf(SameVisit.@Nullable Merge merge) {
        return merge == null ? null : merge.into();
    }

    private List<ClaimCase> cases(List<ClaimCaseRow> rows) {
        return rows.stream().map(this::claimCase).toList();
    }

    private Optional<ClaimCase> found(@Nullable ClaimCaseRow row) {
        return Optional.ofNullable(row).map(this::claimCase);
    }

    private ClaimCase claimCase(ClaimCaseRow row) {
        return new ClaimCase(
                row.id,
                row.visitId,
                InstitutionCode.valueOf(row.institution),
                row.status,
                json.read(row.facts, CaseFacts.class),
                row.decision == null ? null : json.read(row.decision, DecisionSnapshot.class),
                row.fileId,
                row.settlement == null ? null : json.read(row.settlement, Settlement.class),
                row.refund == null ? Refund.NONE : json.read(row.refund, Refund.class));
    }
}
