package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerConnection;
import java.time.Duration;

/**
 * 報告の見守り: sees that a feed's report goes out. A sender who reads nothing stops it, and with it the reading of his
 * lines, for as long as he likes; a part of it that does not leave in time ends the feed and the connection, over which
 * nothing more could be said. Everything here happens on the request's own context.
 */
final class ReportWatch {
    private final HttpServerRequest request;
    private final Vertx vertx;
    private final Duration patience;
    private final Runnable unread;
    private long timer = -1;

    ReportWatch(HttpServerRequest request, Vertx vertx, Duration patience, Runnable unread) {
        this.request = request;
        this.vertx = vertx;
        this.patience = patience;
        this.unread = unread;
    }

    /** The same report: who asks for its next part has sent the one before. */
    Multi<byte[]> over(LineFeed lines, Multi<byte[]> report) {
        return report.onRequest()
                .invoke(() -> lines.execute(this::left))
                .onItem()
                .invoke(() -> lines.execute(this::leaving))
                .onTermination()
                .invoke(() -> lines.execute(this::left));
    }

    private void leaving() {
        left();
        timer = vertx.setTimer(patience.toMillis(), late -> end());
    }

    private void left() {
        vertx.cancelTimer(timer);
        timer = -1;
    }

    /** Asked politely, a connection of HTTP/1.1 closes after what is still to leave, which it never would here. */
    private void end() {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
            unread.run();
        } else {
            ((HttpServerConnection) request.connection())
                    .channelHandlerContext()
                    .close()
                    .addListener(closed -> unread.run());
        }
    }
}
