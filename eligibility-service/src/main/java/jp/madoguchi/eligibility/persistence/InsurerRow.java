package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** 保険者. Written by an upsert only. */
@Entity
@Table(name = "insurer")
class InsurerRow extends PanacheEntityBase {
    @Id
    public String number;

    @Column
    public String name;
}
