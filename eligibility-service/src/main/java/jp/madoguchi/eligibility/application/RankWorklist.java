package jp.madoguchi.eligibility.application;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.PastAnswer;
import jp.madoguchi.eligibility.domain.Prospect;
import jp.madoguchi.eligibility.domain.VisitRisk;
import jp.madoguchi.eligibility.domain.WorklistEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 朝の一覧を作る: the bookings of a day, the riskiest first, with every reason. */
@ApplicationScoped
public class RankWorklist {
    private final PreChecks preChecks;
    private final PastAnswers past;
    private final CardExpiries cards;
    private final AuditLog audit;

    RankWorklist(PreChecks preChecks, PastAnswers past, CardExpiries cards, AuditLog audit) {
        this.preChecks = preChecks;
        this.past = past;
        this.cards = cards;
        this.audit = audit;
    }

    /** The list of this institution for this day. */
    @WithTransaction
    public Uni<List<WorklistEntry>> rank(InstitutionCode institution, String account, LocalDate day) {
        return preChecks
                .on(institution, day)
                .chain(bookings -> ranked(institution, day, bookings))
                .call(entries -> audit.record(
                        new Viewer(institution, account).did("worklist-viewed", shown(day, entries), "PRE_CHECK")));
    }

    /** The day, and the check of everybody whose answer the list shows. */
    private static String shown(LocalDate day, List<WorklistEntry> entries) {
        return Stream.concat(
                        Stream.of(day.toString()),
                        entries.stream()
                                .flatMap(entry -> entry.answer().stream())
                                .map(answer -> answer.checkId().toString()))
                .collect(joining(" "));
    }

    private Uni<List<WorklistEntry>> ranked(InstitutionCode institution, LocalDate day, List<KeptBooking> bookings) {
        Set<UUID> checks = bookings.stream()
                .flatMap(booking -> booking.answer().stream())
                .map(CheckAnswer::checkId)
                .collect(toUnmodifiableSet());
        return past.ofPeopleIn(institution, checks)
                .chain(lasts -> cards.ofPeopleIn(institution, checks)
                        .map(ends -> WorklistEntry.ranked(bookings.stream()
                                .map(booking -> entry(day, booking, lasts, ends))
                                .toList())));
    }

    private static WorklistEntry entry(
            LocalDate day, KeptBooking kept, Map<UUID, PastAnswer> lasts, Map<UUID, LocalDate> ends) {
        Optional<UUID> check = kept.answer().map(CheckAnswer::checkId);
        Prospect prospect = new Prospect(
                day, kept.booking().birthDate(), kept.answer(), check.map(lasts::get), check.map(ends::get));
        return new WorklistEntry(
                kept.booking().bookingId(),
                kept.booking().at(),
                kept.answer(),
                kept.referenceNumber(),
                VisitRisk.of(prospect));
    }
}
