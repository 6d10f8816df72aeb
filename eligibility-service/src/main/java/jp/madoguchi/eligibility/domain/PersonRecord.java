package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.CoverageOperation;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.InsurerNumber;
import org.jspecify.annotations.Nullable;

/**
 * 加入者の登録: a person with every coverage, as an insurer or the implementing body registers them.
 *
 * @param recordId the sender's own name for the record, stable over its versions
 * @param version grows with every correction; the highest one is in force
 * @param protectedPerson 保護の要る加入者, as this version says: yes, no, or absent where it says nothing. A yes travels to who
 *     searches by words, and to no clinic
 * @param operation what the sender says this version is; absent where the sender does not say it. It tells of the
 *     sending, so that the same content under another word is the same version
 */
public record PersonRecord(
        String recordId,
        long version,
        PersonFacts person,
        List<CoverageFacts> coverages,
        HeldCertificates certificates,
        @Nullable Boolean protectedPerson,
        @Nullable CoverageOperation operation) {

    /** Of which nobody says what it is. */
    public PersonRecord(
            String recordId,
            long version,
            PersonFacts person,
            List<CoverageFacts> coverages,
            HeldCertificates certificates,
            @Nullable Boolean protectedPerson) {
        this(recordId, version, person, coverages, certificates, protectedPerson, null);
    }

    /** Of whom no protection is known. */
    public PersonRecord(
            String recordId,
            long version,
            PersonFacts person,
            List<CoverageFacts> coverages,
            HeldCertificates certificates) {
        this(recordId, version, person, coverages, certificates, null, null);
    }

    /** Whose coverages it holds. */
    public Set<InsurerNumber> insurers() {
        return coverages.stream()
                .map(coverage -> coverage.numbers().insurerNumber())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether no version can lie between; before the first one there is nothing. */
    boolean follows(Optional<PersonRecord> before) {
        return version - 1 == before.map(PersonRecord::version).orElse(0L);
    }

    boolean needsProtection() {
        return Boolean.TRUE.equals(protectedPerson);
    }

    /**
     * The order in which coverages and certificates are listed says nothing. A no and no word on protection come to the
     * same, as long as nobody was protected.
     */
    boolean saysTheSameAs(PersonRecord other) {
        return version == other.version
                && person.equals(other.person)
                && needsProtection() == other.needsProtection()
                && coverages.size() == other.coverages.size()
                && Set.copyOf(coverages).equals(Set.copyOf(other.coverages))
                && certificates.sayTheSameAs(other.certificates);
    }
}
