package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.OwnOutcome;
import jp.madoguchi.eligibility.domain.ReferenceNumberOutcome;

/** 照会番号を登録・更新する. */
@ApplicationScoped
public class SetReferenceNumber {
    private final OwnChecks checks;
    private final GiveReferenceNumber giving;
    private final ReferenceNumbers numbers;
    private final Clock clock;

    SetReferenceNumber(OwnChecks checks, GiveReferenceNumber giving, ReferenceNumbers numbers, Clock clock) {
        this.checks = checks;
        this.giving = giving;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Gives the patient behind this answer a number. Who that is stands still: an observation may join two. */
    @WithTransaction
    public Uni<OwnOutcome<ReferenceNumberOutcome>> set(Viewer viewer, UUID checkId, String number) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return numbers.hold(viewer.institution())
                .chain(() -> checks.withPatient(
                        viewer.institution(),
                        checkId,
                        (patient, answer) -> giving.give(viewer, patient, checkId, number, now)));
    }
}
