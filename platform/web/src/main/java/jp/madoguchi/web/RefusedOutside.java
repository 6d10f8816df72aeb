package jp.madoguchi.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** 資源の外の拒否: what is refused where no resource is, such as at the metrics, reads as it does everywhere. */
@Singleton
class RefusedOutside {
    private static final Duration COME_AGAIN = Duration.ofSeconds(5);

    private final EarlyRefusal refusals;

    RefusedOutside(EarlyRefusal refusals) {
        this.refusals = refusals;
    }

    void install(@Observes Router router) {
        router.route().order(EarlyRefusal.ORDER).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (context.failure() instanceof Refusal refusal && !context.response().ended()) {
            refusals.comeAgain(context, refusal.kind(), COME_AGAIN);
        } else {
            context.next();
        }
    }
}
