package jp.madoguchi.eligibility.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import jp.madoguchi.eligibility.domain.CertificatesShown;
import jp.madoguchi.eligibility.domain.LimitCertificate;
import jp.madoguchi.eligibility.domain.ShownCertificates;
import jp.madoguchi.eligibility.domain.SpecificDisease;
import org.jspecify.annotations.Nullable;

/** 限度額・特定疾病の回答. */
record CertificatesJson(Part<LimitJson> limitCertificates, Part<DiseaseJson> specificDiseases) {
    private static final String SHOWN = "SHOWN";
    private static final String NONE = "NONE";
    private static final String NONE_LABEL = "資格確認日に有効な証は登録されていません";

    static CertificatesJson of(CertificatesShown shown) {
        return new CertificatesJson(part(shown.limits(), LimitJson::of), part(shown.diseases(), DiseaseJson::of));
    }

    private static <T, J> Part<J> part(ShownCertificates<T> shown, Function<T, J> json) {
        Instant until = shown.disclosure().until();
        return shown.certificates()
                .map(known -> known.isEmpty()
                        ? new Part<J>(NONE, NONE_LABEL, until, List.of())
                        : new Part<>(
                                SHOWN,
                                shown.disclosure().state().label(),
                                until,
                                known.stream().map(json).toList()))
                .orElseGet(() -> new Part<>(
                        shown.disclosure().state().name(),
                        shown.disclosure().state().label(),
                        until,
                        null));
    }

    /**
     * 一種類の証.
     *
     * @param state SHOWN, NONE, NO_CONSENT, CONSENT_REFUSED, CONSENT_EXPIRED, COULD_NOT_ASK, NOT_IN_FORCE or
     *     NOT_ATTRIBUTABLE
     * @param label what the clerk reads
     * @param certificates absent when they may not be shown; empty when there is known to be none
     */
    record Part<J>(
            String state,
            String label,
            @Nullable Instant consentUntil,
            @Nullable List<J> certificates) {}

    /** 限度額適用認定証等. */
    record LimitJson(
            String classification,
            String classificationLabel,
            String flag,
            String flagLabel,
            @Nullable LocalDate issuedOn,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate longTermOn) {

        static LimitJson of(LimitCertificate certificate) {
            return new LimitJson(
                    certificate.classification().code(),
                    certificate.classification().label(),
                    certificate.category().code(),
                    certificate.category().label(),
                    certificate.period().issuedOn(),
                    certificate.period().validFrom(),
                    certificate.period().validUntil(),
                    certificate.longTermOn());
        }
    }

    /** 特定疾病療養受療証. */
    record DiseaseJson(
            String disease,
            String diseaseLabel,
            @Nullable LocalDate issuedOn,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable Integer selfPay) {

        static DiseaseJson of(SpecificDisease certificate) {
            return new DiseaseJson(
                    certificate.category().code(),
                    certificate.category().label(),
                    certificate.period().issuedOn(),
                    certificate.period().validFrom(),
                    certificate.period().validUntil(),
                    certificate.selfPayYen());
        }
    }
}
