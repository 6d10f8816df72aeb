package jp.madoguchi.outage.messaging;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.outage.application.FollowSigns;
import jp.madoguchi.outage.domain.Sign;
import jp.madoguchi.runtime.database.Database;
import jp.madoguchi.web.UnexpectedFailures;

/** 兆候を追う: hands what the stream sees to the use case, one look after the other. */
@Singleton
class SignFollower implements SignWatch {
    private final Database database;
    private final FollowSigns followSigns;
    private final UnexpectedFailures failures;
    private final AtomicBoolean isLooking = new AtomicBoolean();

    SignFollower(Database database, FollowSigns followSigns, UnexpectedFailures failures) {
        this.database = database;
        this.followSigns = followSigns;
        this.failures = failures;
    }

    /** A look that finds the last one still at work is left out: the next one sees the same signs and newer ones. */
    @Override
    public void look(List<Sign> signs, Instant now) {
        if (database.ready() && isLooking.compareAndSet(false, true)) {
            VertxContextSupport.subscribe(
                    () -> followSigns
                            .follow(signs, now)
                            .onTermination()
                            .invoke(() -> isLooking.set(false))
                            .toMulti(),
                    looked -> looked.with(nothing -> {}, failures::report));
        }
    }
}
