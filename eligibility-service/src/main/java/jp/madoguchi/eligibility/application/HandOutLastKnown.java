package jp.madoguchi.eligibility.application;

import static java.util.stream.Collectors.joining;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import jp.madoguchi.contracts.uplink.LastKnownPage;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.rules.DeskTerm;
import jp.madoguchi.rules.RuleChoices;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 前回の資格を渡す: to a gateway of the institution whose own checks showed it, for the hours in which nobody can be asked. */
@ApplicationScoped
public class HandOutLastKnown {
    private final OwnPatients patients;
    private final AuditLog audit;
    private final EligibilityConfig config;
    private final Clock clock;

    HandOutLastKnown(OwnPatients patients, AuditLog audit, EligibilityConfig config, Clock clock) {
        this.patients = patients;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What changed after this version; nothing that no desk may use any more.
     *
     * @param after in microseconds, as every version; 0 for a gateway that knows nobody
     */
    public Uni<LastKnownPage> after(Viewer gateway, long after) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Instant oldest = today.minusDays(DeskTerm.LAST_KNOWN_DAYS.number(today, RuleChoices.none()))
                .atStartOfDay(clock.getZone())
                .toInstant();
        Instant asked = Instant.EPOCH.plus(after, ChronoUnit.MICROS);
        // A check that is still being written must not be passed by.
        Instant until = now.minus(config.patients().settled());
        return patients.changed(gateway.institution(), asked.isBefore(oldest) ? oldest : asked, until)
                .map(page -> page.patients().isEmpty() && page.gone().isEmpty()
                        ? new LastKnownPage(page.patients(), page.gone(), after, false)
                        : page)
                .call(page -> page.patients().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : audit.recordAlone(new AuditEntry(
                                gateway.institution().wire(),
                                gateway.account(),
                                "last-known-handed-out",
                                shown(page),
                                "LAST_KNOWN",
                                null)));
    }

    /** How far the page goes, and the key of everybody it shows. */
    private static String shown(LastKnownPage page) {
        return Stream.concat(
                        Stream.of(Long.toString(page.nextAfter())),
                        page.patients().stream()
                                .map(patient -> patient.patientKey().toString()))
                .collect(joining(" "));
    }
}
