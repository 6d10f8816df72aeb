package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** 加入者: the version in force, as a check reads it. */
@Entity
@Table(name = "person")
class PersonRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "record_id")
    public String recordId;

    public long version;

    @Column
    public String name;

    @Column(name = "name_kana")
    public @Nullable String nameKana;

    @Column(name = "name_other")
    public @Nullable String nameOther;

    @Column(name = "birth_date")
    public LocalDate birthDate;

    @Column
    @Enumerated(EnumType.STRING)
    public Sex sex;

    @Column(name = "postal_code")
    public @Nullable String postalCode;

    public @Nullable String address;

    @Column(name = "sex_note")
    @Enumerated(EnumType.STRING)
    public @Nullable Sex sexNote;

    @Column(name = "name_other_kana")
    public @Nullable String nameOtherKana;

    /** How many mis-links of the person's card are open. */
    @Column(name = "open_mislinks")
    public int openMislinks;

    PersonFacts facts() {
        return new PersonFacts(name, nameKana, nameOther, birthDate, sex, postalCode, address, sexNote, nameOtherKana);
    }
}
