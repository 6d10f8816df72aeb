package jp.madoguchi.outage.messaging;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.application.TellClinics;
import jp.madoguchi.runtime.database.Ticker;

/** 台帳を知らせる: as long as there is a clinic nobody was told of. */
@ApplicationScoped
class ClinicTimer {
    private final Ticker ticker;
    private final TellClinics tellClinics;
    private final OutageConfig config;

    ClinicTimer(Ticker ticker, TellClinics tellClinics, OutageConfig config) {
        this.ticker = ticker;
        this.tellClinics = tellClinics;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        ticker.whileMore(config.tellClinicsEvery(), tellClinics::next);
    }
}
