package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.RegisteredClinic;
import org.jspecify.annotations.Nullable;

/** 登録された医療機関等の行. */
@Entity
@Table(name = "clinic")
public class ClinicRow extends PanacheEntityBase {
    @Id
    public String institution;

    @Column(nullable = false)
    public String name;

    @Column
    public @Nullable String carrier;

    @Column
    public @Nullable String line;

    @Column
    public @Nullable String vendor;

    /** 資格確認端末・カードリーダーの機種. */
    @Column
    public @Nullable String terminal;

    @Column(name = "registered_phone", nullable = false)
    public String registeredPhone;

    /** Whether the others know what stands here. */
    @Column(nullable = false)
    public boolean told;

    ClinicRow take(RegisteredClinic clinic) {
        institution = clinic.institution().wire();
        name = clinic.name();
        carrier = clinic.carrier();
        line = clinic.line();
        vendor = clinic.vendor();
        terminal = clinic.terminal();
        registeredPhone = clinic.registeredPhone();
        // Whoever keeps it tells of it in the same transaction.
        told = true;
        return this;
    }

    RegisteredClinic clinic() {
        return new RegisteredClinic(
                InstitutionCode.valueOf(institution), name, carrier, line, vendor, terminal, registeredPhone);
    }
}
