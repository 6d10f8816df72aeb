package jp.madoguchi.eligibility.application;

import static java.util.stream.Collectors.joining;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.runtime.audit.AuditLog;

/** 事前確認の進み具合を見る. */
@ApplicationScoped
public class ReviewPreCheck {
    private final PreChecks preChecks;
    private final AuditLog audit;

    ReviewPreCheck(PreChecks preChecks, AuditLog audit) {
        this.preChecks = preChecks;
        this.audit = audit;
    }

    /** How far it is; nothing when it is not this institution's. */
    @WithTransaction
    public Uni<Optional<PreChecks.Progress>> review(InstitutionCode institution, String account, UUID id) {
        return preChecks
                .find(institution, id)
                .call(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : audit.record(new Viewer(institution, account)
                                .did("pre-check-viewed", shown(found.get()), "REVIEW")));
    }

    /** The pre-check, and the check of everybody whose answer it shows. */
    private static String shown(PreChecks.Progress progress) {
        return Stream.concat(
                        Stream.of(progress.preCheckId()),
                        progress.bookings().stream()
                                .flatMap(booking -> booking.answer().stream())
                                .map(CheckAnswer::checkId))
                .map(UUID::toString)
                .collect(joining(" "));
    }
}
