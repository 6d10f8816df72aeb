package jp.madoguchi.eligibility.application;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.PastAnswer;
import jp.madoguchi.eligibility.domain.Prospect;
import jp.madoguchi.eligibility.domain.VisitRisk;
import jp.madoguchi.eligibility.domain.WorklistEntry;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 朝の一覧を作る: the bookings of a day, the riskiest first, with every reason. */
@ApplicationScoped
public class RankWorklist {
    private final PreChecks preChecks;
    private final PastAnswers past;
    private final AuditLog audit;

    RankWorklist(PreChecks preChecks, PastAnswers past, AuditLog audit) {
        this.preChecks = preChecks;
        this.past = past;
        this.audit = audit;
    }

    /** The list of this institution for this day. */
    @WithTransaction
    public Uni<List<WorklistEntry>> rank(InstitutionCode institution, String account, LocalDate day) {
        return preChecks
                .on(institution, day)
                .chain(bookings -> past.ofPeopleIn(
                                institution,
                                bookings.stream()
                                        .flatMap(booking -> booking.answer().stream())
                                        .map(CheckAnswer::checkId)
                                        .collect(toUnmodifiableSet()))
                        .map(lasts -> ranked(day, bookings, lasts)))
                .call(() -> audit.record(new AuditEntry(
                        institution.wire(), account, "worklist-viewed", day.toString(), "PRE_CHECK", null)));
    }

    private static List<WorklistEntry> ranked(LocalDate day, List<KeptBooking> bookings, Map<UUID, PastAnswer> lasts) {
        return WorklistEntry.ranked(
                bookings.stream().map(booking -> entry(day, booking, lasts)).toList());
    }

    private static WorklistEntry entry(LocalDate day, KeptBooking kept, Map<UUID, PastAnswer> lasts) {
        Optional<PastAnswer> last = kept.answer().map(CheckAnswer::checkId).map(lasts::get);
        // No card is registered here yet whose certificate could be known to end.
        Prospect prospect = new Prospect(day, kept.booking().birthDate(), kept.answer(), last, Optional.empty());
        return new WorklistEntry(
                kept.booking().bookingId(), kept.booking().at(), kept.answer(), VisitRisk.of(prospect));
    }
}
