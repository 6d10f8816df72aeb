package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import jp.madoguchi.gateway.application.CardResult;
import jp.madoguchi.gateway.application.CardResults;
import jp.madoguchi.gateway.application.KeptCard;
import jp.madoguchi.gateway.application.VisualStep;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.domain.SeenMessage;

/** SQLiteの読み取り結果. */
@Singleton
class SqliteCardResults implements CardResults {
    private final SqliteStore store;
    private final SqlitePresentations presentations;
    private final SqliteVisualChecks visualChecks;
    private final SqliteSeenMessages seenMessages;

    SqliteCardResults(
            SqliteStore store,
            SqlitePresentations presentations,
            SqliteVisualChecks visualChecks,
            SqliteSeenMessages seenMessages) {
        this.store = store;
        this.presentations = presentations;
        this.visualChecks = visualChecks;
        this.seenMessages = seenMessages;
    }

    @Override
    public Uni<KeptCard> keep(CardResult result) {
        return store.runThen(connection -> {
            Optional<VisualStep> step = result.visual().apply(visualChecks.current(connection));
            Presentation shown = result.shown(step);
            return presentations.isAdded(connection, shown, result.contentHash())
                    ? new Committed<>(new KeptCard(true, shown), follow(connection, result, step))
                    : new Committed<>(
                            new KeptCard(
                                    false,
                                    presentations
                                            .waitingBy(connection, result.contentHash())
                                            .orElse(null)),
                            () -> {});
        });
    }

    private Runnable follow(Connection connection, CardResult result, Optional<VisualStep> step) throws SQLException {
        SeenMessage message = result.message();
        if (message != null) {
            seenMessages.keep(connection, message);
        }
        return step.isPresent() ? visualChecks.put(connection, step.get()) : () -> {};
    }
}
