package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 限度額適用認定証と特定疾病療養受療証: what a person holds besides coverages. Shown to nobody without the person's
 * consent, so it is in no event.
 */
public record HeldCertificates(List<LimitCertificate> limits, List<SpecificDisease> diseases) {
    /** Nothing held. */
    public static final HeldCertificates NONE = new HeldCertificates(List.of(), List.of());

    /** The ones in force on this day. */
    public HeldCertificates on(LocalDate day) {
        return new HeldCertificates(
                limits.stream().filter(limit -> limit.period().contains(day)).toList(),
                diseases.stream()
                        .filter(disease -> disease.period().contains(day))
                        .toList());
    }

    Stream<CertificatePeriod> periods() {
        return Stream.concat(
                limits.stream().map(LimitCertificate::period), diseases.stream().map(SpecificDisease::period));
    }

    /** Whether they are these others, of which some end sooner: as certificates do with the coverage they are of. */
    boolean endNoLaterThan(HeldCertificates others) {
        return limits.size() == others.limits.size()
                && diseases.size() == others.diseases.size()
                && limits.stream().allMatch(one -> others.limits.stream().anyMatch(one::endsNoLaterThan))
                && diseases.stream().allMatch(one -> others.diseases.stream().anyMatch(one::endsNoLaterThan));
    }

    boolean sayTheSameAs(HeldCertificates other) {
        return limits.size() == other.limits.size()
                && diseases.size() == other.diseases.size()
                && Set.copyOf(limits).equals(Set.copyOf(other.limits))
                && Set.copyOf(diseases).equals(Set.copyOf(other.diseases));
    }
}
