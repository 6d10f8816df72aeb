package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.AnsweredCheck;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.KnownCertificates;
import jp.madoguchi.eligibility.domain.Latest;
import jp.madoguchi.eligibility.domain.ObservedCertificates;
import jp.madoguchi.eligibility.domain.ObservedConsent;

/**
 * 回答の背後の証: for an answer of the registry what is registered, for an observed one what the national system said of each
 * kind, and what is registered where it said nothing. The caller answers for the person's consent.
 */
@ApplicationScoped
class CertificatesBehind {
    private final Certificates certificates;
    private final Observations observations;

    CertificatesBehind(Certificates certificates, Observations observations) {
        this.certificates = certificates;
        this.observations = observations;
    }

    Uni<KnownCertificates> of(InstitutionCode institution, AnsweredCheck check) {
        CheckAnswer answer = check.answer();
        return registered(check)
                .chain(registered -> answer.latest().source() == Latest.Source.OBSERVED
                        ? observed(institution, answer, registered)
                        : Uni.createFrom().item(registered));
    }

    /** What the national system said of the patient's consents, if it is what was seen to answer. */
    Uni<List<ObservedConsent>> consents(InstitutionCode institution, AnsweredCheck check) {
        CheckAnswer answer = check.answer();
        return answer.latest().source() == Latest.Source.OBSERVED
                ? observations
                        .behind(institution, answer.checkId())
                        .map(found -> found.flatMap(observation -> observation.certificates())
                                .map(ObservedCertificates::consents)
                                .orElseGet(List::of))
                : Uni.createFrom().item(List.of());
    }

    private Uni<KnownCertificates> observed(
            InstitutionCode institution, CheckAnswer answer, KnownCertificates registered) {
        return observations
                .behind(institution, answer.checkId())
                .map(found -> found.flatMap(observation -> observation.certificates())
                        .map(said -> said.over(registered, answer.confirmationDate()))
                        .orElse(registered));
    }

    private Uni<KnownCertificates> registered(AnsweredCheck check) {
        CoverageFacts shown = check.answer().coverage();
        Optional<UUID> person = check.person();
        return shown == null || person.isEmpty()
                ? Uni.createFrom().item(KnownCertificates.UNKNOWN)
                : certificates
                        .of(person.get(), shown, check.answer().confirmationDate())
                        .map(KnownCertificates::of);
    }
}
