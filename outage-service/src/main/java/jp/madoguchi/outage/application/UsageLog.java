package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.outage.domain.Enrollee;
import jp.madoguchi.outage.domain.Hit;
import jp.madoguchi.outage.domain.Lookup;
import jp.madoguchi.outage.domain.LookupFound;
import jp.madoguchi.outage.domain.LookupStep;
import jp.madoguchi.outage.domain.LookupTold;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.web.Ids;

/**
 * 利用状況: every use of the restricted function and every detail it showed, under its grant, for the 実施機関 that watches
 * it.
 */
@ApplicationScoped
class UsageLog {
    private final LookupDesk desk;
    private final Lookups lookups;
    private final AuditLog audit;
    private final Ids ids;

    UsageLog(LookupDesk desk, Lookups lookups, AuditLog audit, Ids ids) {
        this.desk = desk;
        this.lookups = lookups;
        this.audit = audit;
        this.ids = ids;
    }

    /** A search nobody may make now. Must not be called in a session. */
    Uni<Void> refused(Asker asker) {
        return audit.recordAlone(refusal(asker));
    }

    /** A use of a detail that nobody may make now, if that was the answer. Must be called inside a transaction. */
    Uni<Void> unlessEnabled(Asker asker, LookupDetailAnswer<?> answer) {
        return answer.match(
                () -> Uni.createFrom().voidItem(),
                day -> audit.record(refusal(asker)),
                () -> Uni.createFrom().voidItem(),
                value -> Uni.createFrom().voidItem());
    }

    private AuditEntry refusal(Asker asker) {
        return new AuditEntry(
                asker.institution().wire(),
                asker.account(),
                "lookup-refused",
                ids.next().toString(),
                LookupStep.EXACT.purpose(),
                null);
    }

    /** A search, whom it found and, where it opens one at once, that detail. Empty: the grant has ended meanwhile. */
    Uni<Optional<Lookup>> searched(LookupQuestion question, UUID grantId, LookupFound found, Arrival arrival) {
        List<Hit> shown = found.match(List::of, List::<Hit>of, several -> several, List::of, List::of, List::of);
        LookupTold told = LookupTold.of(found, question.complete());
        Lookup searched = new Lookup(
                ids.next(),
                question.asker().institution(),
                grantId,
                question.criteria().confirmationDate(),
                shown.stream().map(this::candidate).toList(),
                null,
                question.step());
        List<AuditEntry> entries = new ArrayList<>();
        entries.add(entry(
                question.asker(),
                "lookup-searched",
                searched.id(),
                arrival.purpose(question.step().purpose()),
                grantId));
        if (told != LookupTold.OPENED) {
            return keep(question, searched, told, entries);
        }
        entries.add(viewed(question.asker(), searched, shown.get(0).enrollee()));
        return keep(question, searched.opening(searched.candidates().get(0).id()), told, entries);
    }

    private Lookup.Candidate candidate(Hit hit) {
        return Lookup.Candidate.of(ids.next(), hit);
    }

    private Uni<Optional<Lookup>> keep(
            LookupQuestion question, Lookup lookup, LookupTold told, List<AuditEntry> entries) {
        return desk.keep(question, lookup, told, entries).map(kept -> kept ? Optional.of(lookup) : Optional.empty());
    }

    /** A detail that is shown. Must be called inside a transaction. */
    Uni<Lookup> opened(Asker asker, Lookup lookup, UUID candidateId, Enrollee enrollee) {
        Lookup opened = lookup.opening(candidateId);
        return lookups.replace(opened)
                .chain(() -> audit.record(viewed(asker, lookup, enrollee)))
                .replaceWith(opened);
    }

    /** A detail that leaves as a file. Must be called inside a transaction. */
    Uni<Void> downloaded(Asker asker, LookupDetail detail) {
        return audit.record(
                entry(asker, "lookup-downloaded", detail.hit().enrollee().personId(), detail.lookup()));
    }

    /** A 照会番号 that was given. Must be called inside a transaction. */
    Uni<Void> numbered(Asker asker, LookupDetail detail) {
        return audit.record(
                entry(asker, "reference-number-set", detail.hit().enrollee().personId(), detail.lookup()));
    }

    /** 保護の要る加入者 is named as such: who looked at whom is asked about first of all there. */
    private static AuditEntry viewed(Asker asker, Lookup lookup, Enrollee enrollee) {
        String action = enrollee.protectedPerson() ? "lookup-protected-viewed" : "lookup-detail-viewed";
        return entry(asker, action, enrollee.personId(), lookup);
    }

    private static AuditEntry entry(Asker asker, String action, UUID subject, Lookup lookup) {
        return entry(asker, action, subject, lookup.step().purpose(), lookup.grantId());
    }

    private static AuditEntry entry(Asker asker, String action, UUID subject, String purpose, UUID grantId) {
        return new AuditEntry(
                asker.institution().wire(), asker.account(), action, subject.toString(), purpose, grantId);
    }
}
