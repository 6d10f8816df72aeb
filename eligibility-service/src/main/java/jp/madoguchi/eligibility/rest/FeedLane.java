package jp.madoguchi.eligibility.rest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import jp.madoguchi.eligibility.EligibilityConfig;
import org.jboss.logging.Logger;

/** 一括登録の車線: a few feeds at a time, so that live checks always find the database free. */
@Singleton
class FeedLane {
    private static final Logger LOG = Logger.getLogger(FeedLane.class);

    private final Vertx vertx;
    private final EligibilityConfig config;
    private final Semaphore places;
    private final Counter unread;

    FeedLane(Vertx vertx, EligibilityConfig config, MeterRegistry meters) {
        this.vertx = vertx;
        this.config = config;
        this.places = new Semaphore(config.bulkFeeds());
        this.unread = meters.counter("madoguchi.registry.feeds.unread");
    }

    /** The lines of this request, when there is a place; who got one leaves. */
    Optional<LineFeed> enter(HttpServerRequest request) {
        return places.tryAcquire() ? Optional.of(new LineFeed(request, vertx, config).open()) : Optional.empty();
    }

    /** Who reads no report holds a place no longer than who sends no line. */
    ReportWatch watch(HttpServerRequest request) {
        return new ReportWatch(request, vertx, config.bulkSilence(), this::noteUnread);
    }

    private void noteUnread() {
        unread.increment();
        LOG.warnf("a feed was ended: nobody read its report for %s", config.bulkSilence());
    }

    void leave() {
        places.release();
    }
}
