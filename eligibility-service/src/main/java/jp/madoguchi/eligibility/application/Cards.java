package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.Candidates;
import jp.madoguchi.eligibility.domain.CardRecord;
import jp.madoguchi.eligibility.domain.CertificateSerial;

/** カード: which certificate leads to whom. No serial number is kept as it is. */
public interface Cards {
    /** The card of this certificate with everybody it leads to; nobody when it is not registered. */
    Uni<Candidates> shown(CertificateSerial serial);

    /**
     * Lets the certificate lead to the person of the record, and keeps what is told of the card.
     *
     * @return none when no such record is registered
     */
    Uni<Optional<Link>> link(CardRecord record);

    /**
     * 結び付け.
     *
     * @param added whether the person is new on this card
     * @param holders how many people the certificate leads to now; more than one is a mistake to be cleared up
     */
    record Link(UUID personId, boolean added, long holders) {}
}
