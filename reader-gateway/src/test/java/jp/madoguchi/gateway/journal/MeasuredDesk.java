package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.NewVisit;
import jp.madoguchi.web.Ids;

/**
 * 計られる窓口: what the benchmark measures of the journal, in a process of its own and without the rest of the gateway.
 * Says one line a figure:
 *
 * <ul>
 *   <li>{@code pace HOME PAIRS MILLIS}: bare file and journal by turns, one client; then the journal with sixty-four
 *   <li>{@code fill HOME ENTRIES}: a backlog of so many visits
 *   <li>{@code save HOME}: one visit after another until it is killed
 *   <li>{@code open HOME}: how long the journal takes until the next visit is saved in it
 * </ul>
 */
final class MeasuredDesk {
    private static final int CLIENTS = 64;
    private static final int GROUP = 500;
    private static final int PREALLOCATED = 64 << 20;
    private static final double MICROS = 1e3;
    /** As readers and page number visits. */
    private static final Ids IDS = new Ids();

    private final Path home;
    private final PrintStream out;

    MeasuredDesk(Path home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    @SuppressWarnings("SystemOut") // what it says is read by the one who started it
    public static void main(String[] words) throws IOException, InterruptedException, ExecutionException {
        var desk = new MeasuredDesk(Path.of(words[1]), System.out);
        switch (words[0]) {
            case "pace" -> desk.pace(Integer.parseInt(words[2]), Duration.ofMillis(Long.parseLong(words[3])));
            case "fill" -> desk.fill(Integer.parseInt(words[2]));
            case "save" -> desk.save();
            case "open" -> desk.open();
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    /** Bare and journal take turns; each turn is as long as the other. */
    void pace(int pairs, Duration turn) throws IOException, InterruptedException, ExecutionException {
        try (var desk = new JournalFixture(home.resolve("home"));
                FileChannel bare = preallocated()) {
            int bytes = entryBytes(desk);
            out.println("bytes " + bytes);
            Action forced = force(bare, bytes);
            alone(forced, turn);
            alone(() -> save(desk), turn);
            together(desk, turn);
            for (int pair = 0; pair < pairs; pair++) {
                out.println("bare " + alone(forced, turn));
                Figures saved = alone(() -> save(desk), turn);
                out.println("journal " + saved);
                out.println("together " + together(desk, turn));
            }
        }
    }

    /** What an entry of this desk is in the journal: the same number of bytes is what the bare file forces. */
    private static int entryBytes(JournalFixture desk) {
        VisitRecorded visit = DeskFixture.visit(IDS.next()).visit();
        return desk.encrypted.lock(desk.encrypted.text(visit), "journal/1").length;
    }

    private FileChannel preallocated() throws IOException {
        FileChannel bare = FileChannel.open(
                home.resolve("bare"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        ByteBuffer piece = ByteBuffer.allocate(1 << 20);
        while (bare.position() < PREALLOCATED) {
            piece.clear();
            bare.write(piece);
        }
        bare.force(true);
        bare.position(0);
        return bare;
    }

    private static Action force(FileChannel bare, int bytes) {
        ByteBuffer entry = ByteBuffer.allocate(bytes);
        return () -> {
            if (bare.position() + bytes > PREALLOCATED) {
                bare.position(0);
            }
            entry.clear();
            bare.write(entry);
            bare.force(false);
        };
    }

    private static void save(JournalFixture desk) {
        now(desk.journal.append(DeskFixture.visit(IDS.next())));
    }

    private static Figures alone(Action action, Duration turn) throws IOException {
        LongStream.Builder nanos = LongStream.builder();
        long start = System.nanoTime();
        long end = start + turn.toNanos();
        long at = start;
        while (at < end) {
            action.run();
            long done = System.nanoTime();
            nanos.add(done - at);
            at = done;
        }
        return new Figures(nanos.build(), at - start);
    }

    /** As many clients at a time as share a commit; each saves the next as soon as its last is on the disk. */
    private static Figures together(JournalFixture desk, Duration turn)
            throws InterruptedException, ExecutionException, IOException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long start = System.nanoTime();
            List<Future<Figures>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                running.add(clients.submit(() -> alone(() -> save(desk), turn)));
            }
            List<Figures> all = new ArrayList<>();
            for (Future<Figures> client : running) {
                all.add(client.get());
            }
            return Figures.together(all, System.nanoTime() - start);
        } finally {
            clients.shutdownNow();
        }
    }

    void fill(int entries) {
        var made = new AtomicLong();
        try (var desk = new JournalFixture(home)) {
            while (made.get() < entries) {
                desk.store.transaction(connection -> {
                    for (int i = 0; i < GROUP && made.get() < entries; i++, made.incrementAndGet()) {
                        NewVisit fresh = DeskFixture.visit(IDS.next());
                        desk.taken.append(connection, desk.taken.prepared(fresh));
                    }
                    return true;
                });
            }
        }
        out.println("filled " + made);
    }

    void save() {
        var desk = new JournalFixture(home);
        while (desk.journal.isIntact()) {
            save(desk);
            out.println("saved");
        }
    }

    void open() {
        long start = System.nanoTime();
        try (var desk = new JournalFixture(home)) {
            long unsent = desk.journal.backlog().unsent();
            save(desk);
            out.println("open %d %d".formatted(unsent, (System.nanoTime() - start) / 1_000_000));
        }
    }

    /** 一つの保存. */
    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }

    /** 一回分の数字: how long each took, in nanoseconds, and all together. */
    private static final class Figures {
        private final long[] sorted;
        private final long took;

        private Figures(LongStream nanos, long took) {
            this.sorted = nanos.sorted().toArray();
            this.took = took;
        }

        static Figures together(List<Figures> parts, long took) {
            return new Figures(parts.stream().flatMapToLong(part -> Arrays.stream(part.sorted)), took);
        }

        private double micros(double part) {
            return sorted[(int) (sorted.length * part)] / MICROS;
        }

        @Override
        public String toString() {
            return "%.1f %.1f %.1f %.0f"
                    .formatted(micros(0.5), micros(0.99), micros(0.999), sorted.length * 1e9 / took);
        }
    }
}
