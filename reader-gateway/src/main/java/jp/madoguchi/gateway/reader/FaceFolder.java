package jp.madoguchi.gateway.reader;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 結果ファイルの置き場: looks through the face folder. A file is read once it lies still from one look to the next, and given
 * up on only when it
 * has lain still for some seconds and still is no document: a terminal may take its time over a network share.
 */
final class FaceFolder {
    private static final Pattern FACE_RESULT = Pattern.compile("OQSsiquc01res_face_.+\\.xml", Pattern.CASE_INSENSITIVE);
    private static final long LARGEST = 1 << 20;

    private final Path folder;
    private final Path done;
    private final Path parked;
    private final Duration settle;
    private final Clock clock;
    private final Map<Path, Sight> sights = new ConcurrentHashMap<>();

    FaceFolder(Path folder, Duration settle, Clock clock) {
        this.folder = folder;
        this.done = folder.resolve("done");
        this.parked = folder.resolve("parked");
        this.settle = settle;
        this.clock = clock;
    }

    Path path() {
        return folder;
    }

    Path parked() {
        return parked;
    }

    void create() throws IOException {
        Files.createDirectories(done);
        Files.createDirectories(parked);
    }

    /** The files that lie still since the last look, oldest name first. */
    List<Still> still() throws IOException {
        List<Path> present = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder,
                file -> FACE_RESULT.matcher(file.getFileName().toString()).matches())) {
            files.forEach(present::add);
        }
        sights.keySet().retainAll(Set.copyOf(present));
        return present.stream()
                .sorted()
                .filter(this::liesStill)
                .map(this::still)
                .collect(Collectors.toList());
    }

    private boolean liesStill(Path file) {
        Sight now = look(file);
        Sight before = sights.get(file);
        if (before != null && before.isSameAs(now)) {
            return true;
        }
        sights.put(file, now);
        return false;
    }

    private Still still(Path file) {
        Sight since = sights.getOrDefault(file, look(file));
        return new Still(file, since.size() > LARGEST, !since.at().plus(settle).isAfter(clock.instant()));
    }

    private Sight look(Path file) {
        try {
            return new Sight(Files.size(file), Files.getLastModifiedTime(file).toMillis(), clock.instant());
        } catch (IOException goneOrLocked) {
            return new Sight(-1, -1, clock.instant());
        }
    }

    void done(Path file) throws IOException {
        move(file, done);
    }

    /** Puts a file aside; the reason stands in its new name. */
    void park(Path file, String reason) throws IOException {
        move(file, parked, reason);
    }

    private void move(Path file, Path target, String... words) throws IOException {
        String stamp = Long.toString(clock.millis());
        String name = String.join(
                "~", stamp, String.join("~", words), file.getFileName().toString());
        Files.move(file, target.resolve(name), ATOMIC_MOVE);
        sights.remove(file);
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("SHA-256", everyJavaHasIt);
        }
    }

    /** 動かないファイル: has not changed since the last look. */
    record Still(Path file, boolean isTooLarge, boolean isSettled) {}

    private record Sight(long size, long modified, Instant at) {
        boolean isSameAs(Sight other) {
            return size >= 0 && size == other.size && modified == other.modified;
        }
    }
}
