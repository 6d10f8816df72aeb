package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** 登録の履歴: a version as it was registered. */
@Entity
@Table(name = "record_version")
@IdClass(RecordVersionRow.Key.class)
class RecordVersionRow extends PanacheEntityBase {
    @Id
    @Column(name = "record_id")
    public String recordId;

    @Id
    public long version;

    @Column
    public String body;

    record Key(String recordId, long version) {}
}
