package jp.madoguchi.declaration.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.ContactOutcome;
import jp.madoguchi.declaration.domain.Contact;
import jp.madoguchi.declaration.domain.ContactWay;

/** 患者への確認の行: its ids follow time, so they order it. */
@Entity
@Table(name = "contact")
class ContactRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "declaration_id")
    public UUID declarationId;

    @Column(name = "contacted_on")
    public LocalDate contactedOn;

    @Column
    public String way;

    @Column
    public String outcome;

    @Column
    public String account;

    Contact contact() {
        return new Contact(contactedOn, ContactWay.valueOf(way), ContactOutcome.valueOf(outcome));
    }
}
