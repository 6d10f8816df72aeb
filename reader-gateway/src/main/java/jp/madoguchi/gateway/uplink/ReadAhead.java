package jp.madoguchi.gateway.uplink;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.application.Journal;
import org.jspecify.annotations.Nullable;

/**
 * 先読み: while a batch is on the line, the one behind it is read and what became of the one before it is written down. A
 * long backlog then takes as long as the line takes. One sending at a time works with it.
 */
final class ReadAhead {
    private final Journal journal;
    private @Nullable Read read;
    private CompletableFuture<@Nullable Void> settling = CompletableFuture.completedFuture(null);

    ReadAhead(Journal journal) {
        this.journal = journal;
    }

    /** Begins to read what follows the batch that is about to be sent. */
    void readBehind(long last, int most) {
        read = new Read(last + 1, journal.after(last, most).subscribeAsCompletionStage());
    }

    /** Begins to write down what became of a batch; whether that succeeded is known with {@link #settled()}. */
    void settle(List<EntryAnswer> answers) {
        settling = journal.settle(answers).subscribeAsCompletionStage();
    }

    /** When the answers that came last are on the disk. Asked twice, the second one is told of nothing. */
    Uni<Void> settled() {
        CompletableFuture<@Nullable Void> last = settling;
        settling = CompletableFuture.completedFuture(null);
        return Uni.createFrom().completionStage(last);
    }

    /** The next ones: those read ahead if they are the wanted ones; else read now, when every answer is on the disk. */
    Uni<List<UplinkEntry>> next(long wanted, int most) {
        Read ahead = read;
        read = null;
        if (ahead == null || ahead.first() != wanted) {
            return afresh(wanted, most);
        }
        return Uni.createFrom()
                .completionStage(ahead.entries())
                .chain(entries -> entries.isEmpty()
                        ? afresh(wanted, most)
                        : Uni.createFrom().item(entries));
    }

    private Uni<List<UplinkEntry>> afresh(long wanted, int most) {
        return settled().chain(() -> journal.next(wanted, most));
    }

    /** The sending stopped: what was read may be something else than what is wanted when it goes on. */
    void forget() {
        read = null;
    }

    /** 読みかけ. */
    private record Read(long first, CompletableFuture<List<UplinkEntry>> entries) {}
}
