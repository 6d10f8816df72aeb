package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.Candidates;
import jp.madoguchi.eligibility.domain.CardHolder;
import jp.madoguchi.eligibility.domain.CardRecord;
import jp.madoguchi.eligibility.domain.CertificateSerial;
import jp.madoguchi.eligibility.domain.KeptCard;

/** カード: which certificate leads to whom. No serial number is kept as it is. */
public interface Cards {
    /** The card of this certificate with everybody it leads to, as this institution knows them; none if unknown. */
    Uni<Candidates> shown(InstitutionCode institution, CertificateSerial serial);

    /** The record this card is for and whose it is, if it is registered. */
    Uni<Optional<CardHolder>> holder(CardRecord record);

    /** What stands of the card; holds back everybody else who would register it until the transaction ends. */
    Uni<Optional<KeptCard>> reserve(CertificateSerial serial);

    /** Keeps what is told of the card. */
    Uni<Void> put(CardRecord record);

    /** Lets the certificate lead to this record, too. */
    Uni<Void> link(CertificateSerial serial, UUID recordOf);

    /** Lets the certificate lead to no record but this one. */
    Uni<Void> unlinkOthers(CertificateSerial serial, UUID recordOf);
}
