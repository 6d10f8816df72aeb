package jp.madoguchi.outage.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.outage.domain.Board;
import org.jspecify.annotations.Nullable;

/** 一つの接続の知らせ: all of the board first, then what changed of it, and now and then that nothing did. */
final class BoardNews {
    private final Sse sse;
    private final Duration heartbeat;
    private @Nullable Board seen;
    private Instant told = Instant.MIN;

    BoardNews(Sse sse, Duration heartbeat) {
        this.sse = sse;
        this.heartbeat = heartbeat;
    }

    /** What is told of this board, if anything. Called for one board after the other. */
    Optional<OutboundSseEvent> next(Board board) {
        Board before = seen;
        seen = board;
        if (before == null) {
            return Optional.of(event(board, "board", BoardJson.of(board)));
        }
        Board.Change change = board.since(before);
        if (!change.isEmpty()) {
            return Optional.of(event(board, "changes", BoardJson.of(board, change)));
        }
        boolean isDue = !told.plus(heartbeat).isAfter(board.asOf());
        return isDue ? Optional.of(event(board, "alive", BoardJson.Alive.of(board))) : Optional.empty();
    }

    private OutboundSseEvent event(Board board, String name, Object data) {
        told = board.asOf();
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data.getClass(), data)
                .build();
    }
}
