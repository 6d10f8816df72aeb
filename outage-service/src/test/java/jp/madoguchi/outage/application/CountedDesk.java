package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Lookup;
import jp.madoguchi.outage.domain.LookupTold;
import jp.madoguchi.runtime.audit.AuditEntry;

/** Stands before the real desk in every test and counts its round trips, clinic by clinic; it changes nothing. */
@Decorator
@Priority(1)
public class CountedDesk implements LookupDesk {
    private static final Map<InstitutionCode, List<String>> TRIPS = new ConcurrentHashMap<>();

    private final LookupDesk desk;

    @Inject
    CountedDesk(@Delegate LookupDesk desk) {
        this.desk = desk;
    }

    /** The round trips that were made for this institution since it was last asked. */
    public static List<String> trips(InstitutionCode institution) {
        List<String> made = TRIPS.remove(institution);
        return made == null ? List.of() : List.copyOf(made);
    }

    @Override
    public Uni<Optional<LocalDate>> heldOn(InstitutionCode institution, UUID visitId) {
        return desk.heldOn(institution, visitId);
    }

    @Override
    public Uni<Asked> ask(LookupQuestion question) {
        count(question, "ask");
        return desk.ask(question);
    }

    @Override
    public Uni<Boolean> keep(LookupQuestion question, Lookup lookup, LookupTold told, List<AuditEntry> entries) {
        count(question, "keep");
        return desk.keep(question, lookup, told, entries);
    }

    private static void count(LookupQuestion question, String trip) {
        TRIPS.computeIfAbsent(question.asker().institution(), first -> new CopyOnWriteArrayList<>())
                .add(trip);
    }
}
