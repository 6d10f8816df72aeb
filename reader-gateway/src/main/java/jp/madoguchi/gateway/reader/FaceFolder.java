package jp.madoguchi.gateway.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 結果ファイルの置き場: looks through the face folder. A file is read once it lies still from one look to the next, and given
 * up on only when it has lain still for some seconds and still is no document: a terminal may take its time over a
 * network share. Belongs to one thread at a time.
 */
final class FaceFolder {
    private static final Pattern FACE_RESULT = Pattern.compile("OQSsiquc01res_face_.+\\.xml", Pattern.CASE_INSENSITIVE);
    private static final long LARGEST = 1 << 20;

    private final Path folder;
    private final Duration settle;
    private final Clock clock;
    private final Map<Path, Sight> sights = new HashMap<>();
    private final Map<Path, Instant> putOff = new HashMap<>();

    FaceFolder(Path folder, Duration settle, Clock clock) {
        this.folder = folder;
        this.settle = settle;
        this.clock = clock;
    }

    Path path() {
        return folder;
    }

    /** The files that lie still since the last look and are not put off, oldest name first. */
    List<Still> still() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        List<Path> present = Listing.of(
                folder,
                file -> FACE_RESULT.matcher(file.getFileName().toString()).matches());
        sights.keySet().retainAll(Set.copyOf(present));
        putOff.keySet().retainAll(Set.copyOf(present));
        return present.stream()
                .sorted()
                .filter(this::liesStill)
                .filter(file -> !putOff.getOrDefault(file, Instant.MIN).isAfter(clock.instant()))
                .map(this::still)
                .toList();
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

    /** Lets a file lie for a while; asked for before it is touched, so that whatever goes wrong others come first. */
    void putOff(Path file) {
        putOff.put(file, clock.instant().plus(settle));
    }

    /** Nothing went wrong with this one. */
    void release(Path file) {
        putOff.remove(file);
    }

    /** Deletes a file whose content is kept elsewhere, unless it was written anew since it was read. */
    void delete(Path file) throws IOException {
        Sight read = sights.get(file);
        if (read != null && read.isSameAs(look(file))) {
            Files.delete(file);
            sights.remove(file);
        }
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
