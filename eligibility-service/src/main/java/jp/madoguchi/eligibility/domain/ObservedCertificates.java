package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.madoguchi.contracts.oqs.OqsConsent;
import jp.madoguchi.contracts.oqs.OqsLimitCertificate;
import jp.madoguchi.contracts.oqs.OqsResult;
import jp.madoguchi.contracts.oqs.OqsSpecificDisease;
import org.jspecify.annotations.Nullable;

/**
 * 観測した限度額・特定疾病: what one result said of them and of the patient's consent. What no consent allows, or none allows any
 * more, is not kept at all.
 *
 * @param limits absent where they may not be kept or cannot be read, empty where the national system knew of none
 * @param diseases likewise
 */
public record ObservedCertificates(
        List<ObservedConsent> consents,
        @Nullable List<LimitCertificate> limits,
        @Nullable List<SpecificDisease> diseases) {
    /** As many of a kind as the registry takes of a person. */
    public static final int MOST = 20;

    /** Empty when the result says nothing of either. */
    static Optional<ObservedCertificates> of(OqsResult result) {
        List<ObservedConsent> consents = Stream.of(
                        consent(result, OqsConsent.Kind.LIMIT_CERTIFICATE, ConsentKind.LIMIT_CERTIFICATE),
                        consent(result, OqsConsent.Kind.SPECIFIC_DISEASES, ConsentKind.SPECIFIC_DISEASE))
                .flatMap(Optional::stream)
                .toList();
        return consents.isEmpty()
                ? Optional.empty()
                : Optional.of(new ObservedCertificates(
                        consents,
                        read(result.limitCertificate().stream().toList(), ObservedCertificates::limit),
                        read(result.specificDiseases(), ObservedCertificates::disease)));
    }

    /** One that cannot be read leaves the whole kind unknown: what was said and not understood is never "none". */
    private static <S, C> @Nullable List<C> read(List<S> said, Function<S, Optional<C>> reading) {
        List<C> certificates =
                said.stream().flatMap(one -> reading.apply(one).stream()).toList();
        return certificates.size() == said.size() ? certificates : null;
    }

    private static Optional<ObservedConsent> consent(OqsResult result, OqsConsent.Kind said, ConsentKind kind) {
        return result.consent(said).map(consent -> ObservedConsent.of(kind, consent));
    }

    /** One without its class, its category or its beginning says nothing that could be shown. */
    private static Optional<LimitCertificate> limit(OqsLimitCertificate said) {
        return Optional.ofNullable(said.classification())
                .flatMap(LimitClass::byCode)
                .flatMap(classification -> Optional.ofNullable(said.category())
                        .flatMap(LimitCategory::byCode)
                        .flatMap(category -> period(said.issuedOn(), said.validFrom(), said.validUntil())
                                .map(period ->
                                        new LimitCertificate(classification, category, period, said.longTermOn()))));
    }

    private static Optional<SpecificDisease> disease(OqsSpecificDisease said) {
        return Optional.ofNullable(said.category())
                .flatMap(DiseaseCategory::byCode)
                .flatMap(category -> period(said.issuedOn(), said.validFrom(), said.validUntil())
                        .map(period -> new SpecificDisease(category, period, said.selfPayYen())));
    }

    private static Optional<CertificatePeriod> period(
            @Nullable LocalDate issuedOn, @Nullable LocalDate from, @Nullable LocalDate until) {
        return Optional.ofNullable(from).map(beginning -> new CertificatePeriod(issuedOn, beginning, until));
    }

    /** The same without what the patient's consent, as of this moment, does not allow to keep. */
    ObservedCertificates allowedAt(Instant now, Instant saidAt) {
        return new ObservedCertificates(
                consents,
                permits(ConsentKind.LIMIT_CERTIFICATE, now, saidAt) ? limits : null,
                permits(ConsentKind.SPECIFIC_DISEASE, now, saidAt) ? diseases : null);
    }

    private boolean permits(ConsentKind kind, Instant now, Instant saidAt) {
        return consents.stream().anyMatch(said -> said.kind() == kind && said.permits(saidAt, now));
    }

    /** The consents in it, each as it is recorded for an answer. */
    Stream<Consent> given(Supplier<UUID> ids, Instant saidAt, Instant now) {
        return consents.stream().flatMap(said -> said.consent(ids.get(), saidAt, now).stream());
    }

    /**
     * What can be shown: what was observed counts more than what the registry holds. Where the national system was
     * asked with consent and its answer could not be kept, that the registry holds none says nothing.
     */
    public KnownCertificates over(KnownCertificates registered, LocalDate day) {
        HeldCertificates observed = new HeldCertificates(
                        Optional.ofNullable(limits).orElseGet(List::of),
                        Optional.ofNullable(diseases).orElseGet(List::of))
                .on(day);
        return new KnownCertificates(
                limits == null
                        ? held(ConsentKind.LIMIT_CERTIFICATE, registered.limits())
                        : Optional.of(observed.limits()),
                diseases == null
                        ? held(ConsentKind.SPECIFIC_DISEASE, registered.diseases())
                        : Optional.of(observed.diseases()));
    }

    private <C> Optional<List<C>> held(ConsentKind kind, Optional<List<C>> registered) {
        boolean wasAsked = consents.stream().anyMatch(said -> said.kind() == kind && said.wasGiven());
        return registered.filter(certificates -> !certificates.isEmpty() || !wasAsked);
    }

    boolean fits() {
        return fits(limits) && fits(diseases);
    }

    private static boolean fits(@Nullable List<?> certificates) {
        return certificates == null || certificates.size() <= MOST;
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "ObservedCertificates[***]";
    }
}
