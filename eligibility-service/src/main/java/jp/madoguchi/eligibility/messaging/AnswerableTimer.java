package jp.madoguchi.eligibility.messaging;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.eligibility.application.AnswerablePeople;
import jp.madoguchi.runtime.database.Ticker;

/** 答えられるようになったことを知らせる: as long as there is a person nobody was told of. */
@ApplicationScoped
class AnswerableTimer {
    private final Ticker ticker;
    private final AnswerablePeople people;
    private final EligibilityConfig config;

    AnswerableTimer(Ticker ticker, AnswerablePeople people, EligibilityConfig config) {
        this.ticker = ticker;
        this.people = people;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        ticker.whileMore(config.answerableInterval(), people::tellNext);
    }
}
