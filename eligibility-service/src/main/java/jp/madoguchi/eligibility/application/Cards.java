package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.Candidates;
import jp.madoguchi.eligibility.domain.CardRecord;
import jp.madoguchi.eligibility.domain.CertificateSerial;
import jp.madoguchi.eligibility.domain.KeptCard;

/** カード: which certificate leads to whom. No serial number is kept as it is. */
public interface Cards {
    /** The card of this certificate with everybody it leads to, as this institution knows them; none if unknown. */
    Uni<Candidates> shown(InstitutionCode institution, CertificateSerial serial);

    /** Whose record this is, if it is registered. */
    Uni<Optional<UUID>> personOf(CardRecord record);

    /** What stands of the card; holds back everybody else who would register it until the transaction ends. */
    Uni<Optional<KeptCard>> reserve(CertificateSerial serial);

    /** Keeps what is told of the card. */
    Uni<Void> put(CardRecord record);

    /** Lets the certificate lead to this person, too. */
    Uni<Void> link(CertificateSerial serial, UUID personId);

    /** Lets the certificate lead to nobody but this person. */
    Uni<Void> unlinkOthers(CertificateSerial serial, UUID personId);
}
