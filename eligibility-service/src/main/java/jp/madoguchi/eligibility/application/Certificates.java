package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.eligibility.domain.HeldCertificates;

/** 限度額適用認定証と特定疾病療養受療証. The caller answers for the person's consent. */
public interface Certificates {
    /**
     * Those that this person holds with the coverage shown, in force on this day. A record does not say which of its
     * coverages a certificate belongs to: absent when it had a newer one by this day, whose they may be; likewise when
     * the person holds that coverage no longer, or is reported as mis-linked.
     */
    Uni<Optional<HeldCertificates>> of(UUID personId, CoverageFacts shown, LocalDate day);
}
