package jp.madoguchi.outage.messaging;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.application.CloseOutage;
import jp.madoguchi.outage.application.EndWithIncident;
import jp.madoguchi.outage.application.GatherVisits;
import jp.madoguchi.runtime.database.Ticker;

/**
 * 障害の解消を待つ: tells the use cases that time has passed, as long as there is something to gather, to end or to seal.
 */
@ApplicationScoped
class ClosingTimer {
    private final Ticker ticker;
    private final GatherVisits gatherVisits;
    private final EndWithIncident endWithIncident;
    private final CloseOutage closeOutage;
    private final OutageConfig config;

    ClosingTimer(
            Ticker ticker,
            GatherVisits gatherVisits,
            EndWithIncident endWithIncident,
            CloseOutage closeOutage,
            OutageConfig config) {
        this.ticker = ticker;
        this.gatherVisits = gatherVisits;
        this.endWithIncident = endWithIncident;
        this.closeOutage = closeOutage;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        Duration period = config.closing().every();
        ticker.whileMore(period, gatherVisits::next);
        ticker.whileMore(period, endWithIncident::next);
        ticker.whileMore(period, closeOutage::next);
    }
}
