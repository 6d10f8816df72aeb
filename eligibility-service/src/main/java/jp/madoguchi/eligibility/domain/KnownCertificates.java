package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.Optional;

/**
 * 知られた限度額・特定疾病: those of the coverage an answer shows, each kind for itself.
 *
 * @param limits nothing where nobody can tell; an empty list where there is known to be none
 * @param diseases likewise
 */
public record KnownCertificates(Optional<List<LimitCertificate>> limits, Optional<List<SpecificDisease>> diseases) {
    /** Nobody can tell, or nobody may ask. */
    public static final KnownCertificates UNKNOWN = new KnownCertificates(Optional.empty(), Optional.empty());

    /** What the registry holds, if it can be told of this coverage. */
    public static KnownCertificates of(Optional<HeldCertificates> held) {
        return new KnownCertificates(held.map(HeldCertificates::limits), held.map(HeldCertificates::diseases));
    }
}
