package jp.madoguchi.gateway.uplink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.Standings;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.SseEvent;
import org.jspecify.annotations.Nullable;

/**
 * お知らせの受信: follows the cluster's server-sent events while the breaker is closed, resuming after the last one heard. A
 * silent line is
 * noticed by the probes, not here.
 */
@ApplicationScoped
class NoticeStream {
    private static final Logger LOG = Logger.getLogger(NoticeStream.class);

    private final Breakers breakers;
    private final Doors doors;
    private final Told told;
    private final ObjectMapper json;
    private @Nullable Retry retry;
    private @Nullable Cancellable open;
    /** Kept apart from {@code open}: a stream may end before the call that opens it has returned. */
    private boolean isFollowing;

    private boolean wasProven;
    private Duration window = Duration.ZERO;

    private volatile @Nullable String heard;

    NoticeStream(Breakers breakers, Doors doors, Told told, ObjectMapper json) {
        this.breakers = breakers;
        this.doors = doors;
        this.told = told;
        this.json = json;
    }

    void start(@Observes @Priority(60) StartupEvent event, Standings standings, Vertx vertx, GatewayConfig config) {
        window = config.returnWindow();
        retry = new Retry(vertx, this::follow);
        standings.onChange(current -> turn());
    }

    private synchronized void turn() {
        if (!breakers.isClusterProven() && isFollowing) {
            isFollowing = false;
            if (open != null) {
                open.cancel();
            }
        }
        boolean isBack = breakers.isClusterProven() && !wasProven;
        wasProven = breakers.isClusterProven();
        if (wasProven && !isFollowing && retry != null) {
            if (isBack) {
                retry.afresh(window);
            } else {
                retry.soon();
            }
        }
    }

    private synchronized void follow() {
        if (!isFollowing && breakers.isClusterProven()) {
            isFollowing = true;
            open = doors.notices().follow(heard).subscribe().with(this::take, this::failed, this::completed);
        }
    }

    private void take(SseEvent<String> event) {
        // A comment keeps the stream alive and says nothing.
        if (event.data() == null || event.data().isBlank()) {
            return;
        }
        heard = event.id() == null ? heard : event.id();
        succeeded();
        try {
            told.take(json.readValue(event.data(), UplinkNotice.class));
        } catch (JsonProcessingException unknown) {
            LOG.warnf("notice not understood: %s", unknown.getClass().getSimpleName());
        }
    }

    private synchronized void succeeded() {
        if (retry != null) {
            retry.succeeded();
        }
    }

    private synchronized void failed(Throwable why) {
        LOG.debugf("stream ended: %s", why.getClass().getSimpleName());
        isFollowing = false;
        if (retry != null) {
            retry.afterFailure(why);
        }
    }

    private synchronized void completed() {
        LOG.debug("stream ended by the cluster");
        isFollowing = false;
        if (retry != null) {
            retry.afterNothing();
        }
    }
}
