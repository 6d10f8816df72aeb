package jp.madoguchi.gateway.uplink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.gateway.application.NoticeBoard;
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
    private final NoticeBoard board;
    private final KeySupply keySupply;
    private final ObjectMapper json;
    private @Nullable Retry retry;
    private @Nullable Cancellable open;
    /** Kept apart from {@code open}: a stream may end before the call that opens it has returned. */
    private boolean isFollowing;

    private volatile @Nullable String heard;

    NoticeStream(Breakers breakers, Doors doors, NoticeBoard board, KeySupply keySupply, ObjectMapper json) {
        this.breakers = breakers;
        this.doors = doors;
        this.board = board;
        this.keySupply = keySupply;
        this.json = json;
    }

    void start(@Observes @Priority(60) StartupEvent event, Standings standings, Vertx vertx) {
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
        if (breakers.isClusterProven() && !isFollowing && retry != null) {
            retry.soon();
        }
    }

    private synchronized void follow() {
        if (!isFollowing && breakers.isClusterProven()) {
            isFollowing = true;
            open = doors.notices()
                    .follow(heard)
                    .subscribe()
                    .with(this::take, failure -> ended(failure.getClass().getSimpleName()), () -> ended("completed"));
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
            UplinkNotice notice = json.readValue(event.data(), UplinkNotice.class);
            if (notice.kind() == UplinkNotice.Kind.SEALING_KEYS) {
                keySupply.fill();
            } else {
                board.add(notice);
            }
        } catch (JsonProcessingException unknown) {
            LOG.warnf("notice not understood: %s", unknown.getClass().getSimpleName());
        }
    }

    private synchronized void succeeded() {
        if (retry != null) {
            retry.succeeded();
        }
    }

    private synchronized void ended(String why) {
        LOG.debugf("stream ended: %s", why);
        isFollowing = false;
        if (retry != null) {
            retry.afterFailure();
        }
    }
}
