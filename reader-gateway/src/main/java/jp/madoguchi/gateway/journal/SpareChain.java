package jp.madoguchi.gateway.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.contracts.uplink.JournalIdentity;

/**
 * 一系統の写し: the copy of one chain, in a folder for each turn of its log. A file names the one that is complete; it is
 * replaced in one step, so that whoever takes over never finds half of one.
 */
final class SpareChain {
    static final String JOURNAL = "journal.db";
    static final String LOG = "journal.db-wal";

    private static final Pattern NAME = Pattern.compile("(\\d{6})-[0-9a-f-]{36}");
    private static final String CURRENT = "current";
    private static final String HALF = ".half";

    private final Path folder;

    SpareChain(Path folder) {
        this.folder = folder;
    }

    static String name(JournalIdentity journal) {
        return String.format("%06d-%s", journal.epoch(), journal.journalId());
    }

    static boolean isOne(Path folder) {
        return NAME.matcher(String.valueOf(folder.getFileName())).matches();
    }

    static int epoch(Path folder) {
        return Integer.parseInt(String.valueOf(folder.getFileName()).substring(0, 6));
    }

    /** The copy that is complete, if there is one. */
    Optional<Copy> current() throws IOException {
        if (!Files.exists(folder.resolve(CURRENT))) {
            return Optional.empty();
        }
        String[] said = Files.readString(folder.resolve(CURRENT), StandardCharsets.US_ASCII)
                .strip()
                .split(" ");
        try {
            return Optional.of(new Copy(folder.resolve(said[0]), epoch(folder), Instant.parse(said[said.length - 1])));
        } catch (DateTimeException torn) {
            throw new IOException("no copy is named in " + folder.resolve(CURRENT), torn);
        }
    }

    /** Where the copy of this turn is laid. */
    Path turn(LogHead head) throws IOException {
        return Files.createDirectories(folder.resolve(head.name()));
    }

    /** From now on this turn is the copy, as it was at that moment; the ones before it go. */
    void name(LogHead head, Instant at) throws IOException {
        Path half = half(folder.resolve(CURRENT));
        Files.writeString(half, head.name() + " " + at + "\n", StandardCharsets.US_ASCII);
        settle(half, folder.resolve(CURRENT));
        for (Path turn : turns()) {
            if (!String.valueOf(turn.getFileName()).equals(head.name())) {
                empty(turn);
            }
        }
    }

    void remove() throws IOException {
        Files.deleteIfExists(folder.resolve(CURRENT));
        Files.deleteIfExists(half(folder.resolve(CURRENT)));
        for (Path turn : turns()) {
            empty(turn);
        }
        Files.deleteIfExists(folder);
    }

    private List<Path> turns() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    private static void empty(Path turn) throws IOException {
        for (String name : List.of(JOURNAL, LOG)) {
            Files.deleteIfExists(turn.resolve(name));
            Files.deleteIfExists(half(turn.resolve(name)));
        }
        Files.deleteIfExists(turn);
    }

    /** Copies a file in one step: there is the old one or the whole new one. */
    static void copy(Path from, Path to) throws IOException {
        Path half = half(to);
        Files.copy(from, half, StandardCopyOption.REPLACE_EXISTING);
        settle(half, to);
    }

    private static Path half(Path of) {
        return of.resolveSibling(of.getFileName() + HALF);
    }

    private static void settle(Path half, Path to) throws IOException {
        try (FileChannel written = FileChannel.open(half, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(half, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** 一つの写し. */
    record Copy(Path folder, int epoch, Instant at) {
        Path journal() {
            return folder.resolve(JOURNAL);
        }

        Path log() {
            return folder.resolve(LOG);
        }
    }
}
