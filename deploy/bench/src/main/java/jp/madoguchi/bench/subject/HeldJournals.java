package jp.madoguchi.bench.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.uplink.UplinkBatch;

/**
 * 溜まった控え: what the gateways hold after hours without a line, in batches as they are sent. It lies on the disk before
 * anything is measured, for a gateway writes its journal on a machine of its own.
 */
public final class HeldJournals implements AutoCloseable {
    private final Path folder;
    private final List<Journal> journals;

    private HeldJournals(Path folder, List<Journal> journals) {
        this.folder = folder;
        this.journals = journals;
    }

    /**
     * Writes them.
     *
     * @param first the clinic of the first one; each has a clinic of its own
     * @param entries of each
     */
    public static HeldJournals write(Path folder, int first, int gateways, int entries) throws IOException {
        List<Journal> journals = new ArrayList<>();
        for (int i = 0; i < gateways; i++) {
            journals.add(write(folder.resolve("gateway-" + i), Clinics.code(first + i), entries));
        }
        return new HeldJournals(folder, journals);
    }

    private static Journal write(Path prefix, String institution, int entries) throws IOException {
        var journal = new EdgeJournal(institution);
        List<Batch> batches = new ArrayList<>();
        for (int left = entries; left > 0; left -= UplinkBatch.MAX_ENTRIES) {
            int size = Math.min(UplinkBatch.MAX_ENTRIES, left);
            Path file = Path.of(prefix + "-" + batches.size());
            // Through to the disk: nothing of this is to be written back while others are measured.
            Files.write(
                    file,
                    journal.heldBatch(size).toBuffer().getBytes(),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            batches.add(new Batch(file, size));
        }
        return new Journal(journal.gatewayId(), institution, List.copyOf(batches));
    }

    /** One for each gateway. */
    public List<Journal> all() {
        return journals;
    }

    @Override
    public void close() throws IOException {
        for (Iterator<Batch> left = batches(); left.hasNext(); ) {
            Files.delete(left.next().file());
        }
        Files.delete(folder);
    }

    private Iterator<Batch> batches() {
        return journals.stream().flatMap(journal -> journal.batches().stream()).iterator();
    }

    /** 一台の控え. */
    public record Journal(UUID gatewayId, String institution, List<Batch> batches) {
        /** Entries from this batch on. */
        public int entriesFrom(int batch) {
            return batches.stream().skip(batch).mapToInt(Batch::entries).sum();
        }
    }

    /** 一括. */
    public record Batch(Path file, int entries) {}
}
