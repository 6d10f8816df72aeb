package jp.madoguchi.gateway.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.contracts.uplink.JournalIdentity;

/**
 * 写しを取る: brings the copy of the journal up to what is saved, beside the work on it and without holding that up. While
 * the log's turn lasts, the file copied at its beginning and the log as it is now are together the journal; a new turn
 * needs the file again. A turn that ends while the file is copied makes that worthless, and it is copied once more.
 *
 * <p>For one thread.
 */
final class SpareCopy {
    private static final int TRIES = 3;

    private final Path journal;
    private final Path log;
    private final SpareFolder folder;
    private final Clock clock;
    private Optional<Turn> copied = Optional.empty();

    SpareCopy(JournalHome home, SpareFolder folder, Clock clock) {
        this.journal = home.file(SpareChain.JOURNAL);
        this.log = home.file(SpareChain.LOG);
        this.folder = folder;
        this.clock = clock;
    }

    /** All that this chain had saved before this call is in the copy after it; when that was. */
    Instant bringUp(JournalIdentity chain) throws IOException {
        SpareChain to = folder.chain(chain);
        for (int tries = 0; tries < TRIES; tries++) {
            Instant now = clock.instant();
            Turn turn = new Turn(chain, LogHead.of(log));
            if (isBroughtUp(turn, to.turn(turn.head()))) {
                to.name(turn.head(), now);
                folder.forgetBefore(chain);
                return now;
            }
        }
        throw new IOException("the log began anew each time the journal was copied");
    }

    private boolean isBroughtUp(Turn turn, Path to) throws IOException {
        if (!copied.equals(Optional.of(turn))) {
            copied = Optional.empty();
            SpareChain.copy(journal, to.resolve(SpareChain.JOURNAL));
        }
        if (Files.exists(log)) {
            SpareChain.copy(log, to.resolve(SpareChain.LOG));
        }
        boolean isOfOneTurn = LogHead.of(to.resolve(SpareChain.LOG)).equals(turn.head())
                && LogHead.of(log).equals(turn.head());
        copied = isOfOneTurn ? Optional.of(turn) : Optional.empty();
        return isOfOneTurn;
    }

    /** どの系統の、ログの何巡目か. */
    private record Turn(JournalIdentity chain, LogHead head) {}
}
