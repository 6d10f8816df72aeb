package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.application.ViewBoard;
import jp.madoguchi.outage.domain.Board;
import jp.madoguchi.web.UnexpectedFailures;

/**
 * 運用ボードの更新: looks once for everybody who watches, and not at all while nobody does. A look that fails is tried again;
 * whoever watches sees the age of the last one.
 */
@ApplicationScoped
class BoardFeed {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Multi<Board> boards;

    BoardFeed(ViewBoard viewBoard, OutageConfig config, UnexpectedFailures failures) {
        Duration every = config.board().every();
        this.boards = Multi.createFrom()
                .ticks()
                .every(every)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> viewBoard.view(Optional.empty()))
                .onFailure()
                .invoke(failures::report)
                .onFailure()
                .retry()
                .withBackOff(every, LONGEST_PAUSE)
                .indefinitely()
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** The boards from now on; who cannot keep up gets the latest. */
    Multi<Board> boards(Optional<InstitutionCode> of) {
        return boards.onOverflow()
                .dropPreviousItems()
                .map(board -> of.map(board::of).orElse(board));
    }
}
