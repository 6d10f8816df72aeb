package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.gateway.domain.BulkBooking;
import jp.madoguchi.gateway.domain.BulkCheck;
import jp.madoguchi.gateway.domain.BulkRules;
import jp.madoguchi.gateway.domain.DeskFinding;
import jp.madoguchi.rules.DeskTerm;
import jp.madoguchi.web.Ids;

/** 予約をまとめて照会する: keeps the list, and puts it before the terminal. */
@ApplicationScoped
public class AskInBulk {
    private final BulkChecks checks;
    private final BulkTerminal terminal;
    private final ClinicRules rules;
    private final DeskClock clock;
    private final Ids ids;

    AskInBulk(BulkChecks checks, BulkTerminal terminal, ClinicRules rules, DeskClock clock, Ids ids) {
        this.checks = checks;
        this.terminal = terminal;
        this.rules = rules;
        this.clock = clock;
        this.ids = ids;
    }

    /** Whether this clinic asks so at all. */
    public boolean isOffered() {
        return terminal.isConfigured() && DeskTerm.asksInBulk(clock.day(), rules.choices());
    }

    /** Asks for these bookings under this id, once however often it comes. */
    public Uni<BulkOutcome> ask(UUID id, LocalDate visitDate, List<Booking> bookings) {
        if (!isOffered()) {
            return Uni.createFrom().item(new BulkOutcome.Off());
        }
        LocalDate today = clock.day();
        BulkCheck check = BulkCheck.asked(
                id,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                today,
                visitDate,
                bookings.stream().map(this::booking).toList());
        List<DeskFinding> findings =
                BulkRules.findings(check, today.plusDays(DeskTerm.BULK_AHEAD_DAYS.number(today, rules.choices())));
        return findings.isEmpty()
                ? checks.add(check).map(kept -> taken(check, kept))
                : Uni.createFrom().item(new BulkOutcome.Refused(findings));
    }

    private BulkOutcome taken(BulkCheck check, BulkCheck kept) {
        if (kept.equals(check)) {
            terminal.begin(check);
            return new BulkOutcome.Taken(check, false);
        }
        return kept.asksSameAs(check) ? new BulkOutcome.Taken(kept, true) : new BulkOutcome.Conflict();
    }

    private BulkBooking booking(Booking booking) {
        return new BulkBooking(booking.bookingId(), ids.next(), booking.numbers(), booking.birthDate());
    }

    /** 照会する予約. */
    public record Booking(String bookingId, InsuredNumbers numbers, LocalDate birthDate) {
        /** Masked: strings end up in logs. */
        @Override
        public String toString() {
            return "Booking[***]";
        }
    }
}
