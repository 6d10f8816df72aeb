package jp.madoguchi.eligibility.rest;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import jp.madoguchi.eligibility.EligibilityConfig;

/** 一括登録の車線: a few feeds at a time, so that live checks always find the database free. */
@Singleton
class FeedLane {
    private final Vertx vertx;
    private final EligibilityConfig config;
    private final Semaphore places;

    FeedLane(Vertx vertx, EligibilityConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.places = new Semaphore(config.bulkFeeds());
    }

    /** The lines of this request, when there is a place; who got one leaves. */
    Optional<LineFeed> enter(HttpServerRequest request) {
        return places.tryAcquire() ? Optional.of(new LineFeed(request, vertx, config).open()) : Optional.empty();
    }

    void leave() {
        places.release();
    }
}
