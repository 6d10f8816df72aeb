package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.eligibility.domain.AnsweredCheck;
import jp.madoguchi.eligibility.domain.CertificatesShown;
import jp.madoguchi.eligibility.domain.Consent;
import jp.madoguchi.eligibility.domain.ConsentKind;
import jp.madoguchi.eligibility.domain.Disclosure;
import jp.madoguchi.eligibility.domain.KnownCertificates;
import jp.madoguchi.eligibility.domain.OwnOutcome;
import jp.madoguchi.eligibility.domain.ShownCertificates;
import jp.madoguchi.runtime.audit.AuditLog;

/** 限度額・特定疾病を見る: only what the patient agreed to, only as long; without that they are not even asked for. */
@ApplicationScoped
public class ReviewCertificates {
    private final OwnChecks checks;
    private final Consents consents;
    private final CertificatesBehind certificates;
    private final AuditLog audit;
    private final Clock clock;

    ReviewCertificates(
            OwnChecks checks, Consents consents, CertificatesBehind certificates, AuditLog audit, Clock clock) {
        this.checks = checks;
        this.consents = consents;
        this.certificates = certificates;
        this.audit = audit;
        this.clock = clock;
    }

    /** Both kinds, in force on the 資格確認日. */
    @WithTransaction
    public Uni<OwnOutcome<CertificatesShown>> review(Viewer viewer, UUID checkId) {
        return checks.ofSomebody(
                viewer.institution(),
                checkId,
                check -> consents.of(checkId)
                        .chain(said -> shown(viewer, check, said))
                        .call(() -> audit.record(viewer.did("limit-certificates-viewed", checkId, "REVIEW"))));
    }

    private Uni<CertificatesShown> shown(Viewer viewer, AnsweredCheck check, List<Consent> said) {
        return certificates
                .consents(viewer.institution(), check)
                .chain(observed -> shown(
                        viewer,
                        check,
                        kind -> Disclosure.of(check.answer(), kind, said, clock.instant())
                                .seen(kind, observed)));
    }

    private Uni<CertificatesShown> shown(
            Viewer viewer, AnsweredCheck check, Function<ConsentKind, Disclosure> disclosing) {
        Disclosure limit = disclosing.apply(ConsentKind.LIMIT_CERTIFICATE);
        Disclosure disease = disclosing.apply(ConsentKind.SPECIFIC_DISEASE);
        return known(limit.permits() || disease.permits(), viewer, check)
                .map(known -> new CertificatesShown(within(limit, known.limits()), within(disease, known.diseases())));
    }

    private Uni<KnownCertificates> known(boolean permitted, Viewer viewer, AnsweredCheck check) {
        return permitted
                ? certificates.of(viewer.institution(), check)
                : Uni.createFrom().item(KnownCertificates.UNKNOWN);
    }

    private static <T> ShownCertificates<T> within(Disclosure disclosure, Optional<List<T>> held) {
        return disclosure.permits() && held.isEmpty()
                ? new ShownCertificates<>(disclosure.withheld(), held)
                : new ShownCertificates<>(disclosure, disclosure.permits() ? held : Optional.empty());
    }
}
