package jp.madoguchi.gateway.journal;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** 控えの準備: the one thing the desk cannot do without. Whatever lies behind the line does not count. */
@Readiness
@ApplicationScoped
class JournalReady implements HealthCheck {
    private final SqliteJournal journal;

    JournalReady(SqliteJournal journal) {
        this.journal = journal;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("journal")
                .status(journal.isIntact())
                .withData("unsent", journal.backlog().unsent())
                .withData("parked", journal.backlog().parked())
                .withData("missing", journal.missing().size())
                .withData("room", journal.storage().room().name())
                .build();
    }
}
