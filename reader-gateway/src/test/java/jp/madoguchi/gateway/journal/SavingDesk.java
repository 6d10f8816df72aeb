package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.domain.DeskFixture;

/**
 * 保存し続ける窓口: a process of its own that saves visit after visit. It names each before it tries and again after it was
 * saved; what could not be is named as such. Arguments: the home, how many to save at a time, how many in all (0
 * for ever), whether to send in between, and whether to let go what was sent.
 */
final class SavingDesk {
    private final JournalFixture desk;
    private final FileOutputStream out;

    private SavingDesk(JournalFixture desk, FileOutputStream out) {
        this.desk = desk;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        int together = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        int most = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        boolean isForgetting = arguments.length > 4 && Boolean.parseBoolean(arguments[4]);
        boolean isSending = arguments.length > 3 && Boolean.parseBoolean(arguments[3]);
        try (JournalFixture desk = new JournalFixture(Path.of(arguments[0]));
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            SavingDesk saving = new SavingDesk(desk, out);
            for (int saved = 0; most == 0 || saved < most; saved += together) {
                saving.save(together);
                if (isSending) {
                    saving.send();
                }
                if (isForgetting) {
                    now(desk.sent.forgetEntries(DeskFixture.NOW.plusSeconds(1), 4));
                }
            }
        }
    }

    private void save(int together) throws IOException {
        List<UUID> visits =
                IntStream.range(0, together).mapToObj(i -> UUID.randomUUID()).toList();
        for (UUID visit : visits) {
            say("try " + visit);
        }
        List<CompletableFuture<Boolean>> saving = visits.stream()
                .map(visit -> desk.journal
                        .append(DeskFixture.visit(visit, true))
                        .replaceWith(true)
                        .onFailure(JournalUnavailable.class)
                        .recoverWithItem(false)
                        .subscribeAsCompletionStage())
                .toList();
        // Nothing is written any more when the first is named: whoever watches the disk sees which force was whose.
        saving.forEach(CompletableFuture::join);
        for (int i = 0; i < together; i++) {
            say((saving.get(i).join() ? "ok " : "no ") + visits.get(i));
        }
    }

    private void send() {
        now(desk.journal.settle(now(desk.journal.next(Long.MAX_VALUE, 3)).stream()
                .map(entry -> new EntryAnswer(entry.sequence(), entry.id(), EntryAnswer.Outcome.ACCEPTED, null))
                .toList()));
    }

    private void say(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
