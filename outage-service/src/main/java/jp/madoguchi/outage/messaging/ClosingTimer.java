package jp.madoguchi.outage.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.application.CloseOutage;

/** 障害の解消を待つ: tells the use case that time has passed, as long as there is something to seal. */
@ApplicationScoped
class ClosingTimer {
    private final Ticker ticker;
    private final CloseOutage closeOutage;
    private final OutageConfig config;

    ClosingTimer(Ticker ticker, CloseOutage closeOutage, OutageConfig config) {
        this.ticker = ticker;
        this.closeOutage = closeOutage;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        ticker.every(
                config.closing().every(),
                () -> Multi.createBy().repeating().uni(closeOutage::next).whilst(more -> more));
    }
}
