package jp.madoguchi.outage.messaging;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.application.EndRunOutGrants;
import jp.madoguchi.outage.application.TellLateGrants;
import jp.madoguchi.runtime.database.Ticker;

/** 日付が変わり、約束の時間が過ぎる: tells the use cases that time has passed. */
@ApplicationScoped
class GrantTimer {
    private final Ticker ticker;
    private final EndRunOutGrants endRunOutGrants;
    private final TellLateGrants tellLateGrants;
    private final OutageConfig config;

    GrantTimer(Ticker ticker, EndRunOutGrants endRunOutGrants, TellLateGrants tellLateGrants, OutageConfig config) {
        this.ticker = ticker;
        this.endRunOutGrants = endRunOutGrants;
        this.tellLateGrants = tellLateGrants;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        ticker.every(config.endGrantsEvery(), () -> endRunOutGrants.end().toMulti());
        ticker.every(config.endGrantsEvery(), () -> tellLateGrants.tell().toMulti());
    }
}
