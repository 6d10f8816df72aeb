package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.outage.domain.ReportFiling;
import org.jspecify.annotations.Nullable;

/** 利用報告書の行. */
@Entity
@Table(name = "usage_report")
public class UsageReportRow extends PanacheEntityBase {
    @Id
    @Column(name = "grant_id")
    public UUID grantId;

    @Column(name = "institution_name")
    public @Nullable String institutionName;

    @Column(name = "due_on")
    public @Nullable LocalDate dueOn;

    @Column(name = "sent_on")
    public @Nullable LocalDate sentOn;

    UsageReportRow take(UUID id, ReportFiling filing) {
        grantId = id;
        institutionName = filing.institutionName();
        dueOn = filing.toldDueOn();
        sentOn = filing.sentOn();
        return this;
    }

    ReportFiling filing() {
        return new ReportFiling(institutionName, dueOn, sentOn);
    }
}
