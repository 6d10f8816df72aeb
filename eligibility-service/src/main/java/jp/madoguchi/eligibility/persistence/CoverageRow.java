package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import org.jspecify.annotations.Nullable;

/** 資格: one coverage of a person, as a check reads it. */
@Entity
@Table(name = "coverage")
@IdClass(CoverageRow.Key.class)
class CoverageRow extends PanacheEntityBase {
    @Id
    @Column(name = "person_id")
    public UUID personId;

    @Id
    public int position;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", insertable = false, updatable = false)
    public PersonRow person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "insurer_number")
    public InsurerRow insurer;

    @Column
    public String symbol;

    @Column
    public String number;

    public @Nullable String branch;

    @Column
    @Enumerated(EnumType.STRING)
    public Relationship relationship;

    @Column(name = "insured_name")
    public @Nullable String insuredName;

    @Column
    @Enumerated(EnumType.STRING)
    public CoverageClass classification;

    @Column(name = "qualified_on")
    public LocalDate qualifiedOn;

    @Column(name = "valid_from")
    public LocalDate validFrom;

    @Column(name = "valid_until")
    public @Nullable LocalDate validUntil;

    @Column(name = "disqualified_on")
    public @Nullable LocalDate disqualifiedOn;

    @Column(name = "loss_reason")
    @Enumerated(EnumType.STRING)
    public @Nullable LossReason lossReason;

    @Column(name = "ratio_percent")
    public @Nullable Integer ratioPercent;

    @Column(name = "elderly_issued_on")
    public @Nullable LocalDate elderlyIssuedOn;

    @Column(name = "elderly_valid_from")
    public @Nullable LocalDate elderlyValidFrom;

    @Column(name = "elderly_valid_until")
    public @Nullable LocalDate elderlyValidUntil;

    @Column(name = "elderly_ratio_percent")
    public @Nullable Integer elderlyRatioPercent;

    /** Absent 記号 as the column holds it. */
    static String text(@Nullable InsuredSymbol symbol) {
        return symbol == null ? "" : symbol.wire();
    }

    CoverageFacts facts() {
        return new CoverageFacts(
                numbers(),
                insurer.name,
                relationship,
                insuredName,
                classification,
                qualifiedOn,
                validFrom,
                validUntil,
                disqualifiedOn,
                lossReason,
                ratioPercent,
                elderly());
    }

    private @Nullable ElderlyRecipient elderly() {
        return elderlyValidFrom == null || elderlyRatioPercent == null
                ? null
                : new ElderlyRecipient(elderlyIssuedOn, elderlyValidFrom, elderlyValidUntil, elderlyRatioPercent);
    }

    private InsuredNumbers numbers() {
        return new InsuredNumbers(
                InsurerNumber.valueOf(insurer.number),
                symbol.isEmpty() ? null : InsuredSymbol.valueOf(symbol),
                InsuredNumber.valueOf(number),
                branch == null ? null : BranchNumber.valueOf(branch));
    }

    record Key(UUID personId, int position) {}
}
