package jp.madoguchi.eligibility.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.madoguchi.contracts.oqs.OqsConsent;
import jp.madoguchi.eligibility.domain.ConsentKind;
import jp.madoguchi.eligibility.domain.ObservedCertificates;
import jp.madoguchi.eligibility.domain.ObservedConsent;
import org.jspecify.annotations.Nullable;

/**
 * 観測した限度額・特定疾病の報告: whatever comes without a consent that still holds is not kept.
 *
 * @param limitCertificates absent like an empty list: the national system said of none
 * @param specificDiseases likewise
 */
record ObservedCertificatesJson(
        @NotNull @Size(max = 2) List<@NotNull @Valid ConsentPart> consents,

        @Nullable @Size(max = ObservedCertificates.MOST) List<PersonJson.@NotNull @Valid LimitPart> limitCertificates,

        @Nullable @Size(max = ObservedCertificates.MOST)
        List<PersonJson.@NotNull @Valid DiseasePart> specificDiseases) {

    ObservedCertificates facts() {
        return new ObservedCertificates(
                consents.stream().map(ConsentPart::facts).toList(),
                limitCertificates == null
                        ? List.of()
                        : limitCertificates.stream()
                                .map(PersonJson.LimitPart::facts)
                                .toList(),
                specificDiseases == null
                        ? List.of()
                        : specificDiseases.stream()
                                .map(PersonJson.DiseasePart::facts)
                                .toList());
    }

    /** 観測した同意. */
    record ConsentPart(
            @NotNull ConsentKind kind,
            OqsConsent.@NotNull State state,
            @Nullable Instant at) {
        ObservedConsent facts() {
            return new ObservedConsent(kind, state, at == null ? null : at.truncatedTo(ChronoUnit.MICROS));
        }
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "ObservedCertificatesJson[***]";
    }
}
