package jp.madoguchi.gateway.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.madoguchi.gateway.application.Uptime;

/**
 * 結果ファイルの置き場: looks through the face folder. A file is read once it lies still from one look to the next, and given
 * up on only when it has lain still for some seconds and still is no document: a terminal may take its time over a
 * network share. The folder is never made here: one that is gone is a share that is lost. Belongs to one thread at a
 * time.
 */
final class FaceFolder {
    private static final Pattern FACE_RESULT = Pattern.compile("OQSsiquc01res_face_.+\\.xml", Pattern.CASE_INSENSITIVE);
    private static final long LARGEST = 1 << 20;

    private final Path folder;
    private final Duration settle;
    private final Uptime uptime;
    private final LyingStill lying;
    /** Since when, by the clock nobody can set. */
    private final Map<Path, Long> putOff = new HashMap<>();

    FaceFolder(Path folder, Duration settle, Uptime uptime) {
        this.folder = folder;
        this.settle = settle;
        this.uptime = uptime;
        this.lying = new LyingStill(uptime);
    }

    Path path() {
        return folder;
    }

    /**
     * The files that lie still since the last look and are not put off, by name. The stamp in a name is the clock of
     * another machine: it says nothing of who came first beyond one look.
     */
    List<Still> still() throws IOException {
        List<Path> present = present();
        lying.keep(present);
        putOff.keySet().retainAll(Set.copyOf(present));
        return present.stream()
                .sorted()
                .filter(lying::isStill)
                .filter(file -> !isPutOff(file))
                .map(file -> new Still(file, lying.size(file) > LARGEST, lying.isSettled(file, settle)))
                .toList();
    }

    private boolean isPutOff(Path file) {
        Long since = putOff.get(file);
        return since != null && uptime.nanos() - since < settle.toNanos();
    }

    private List<Path> present() throws IOException {
        try {
            return Listing.of(
                    folder,
                    file -> FACE_RESULT.matcher(file.getFileName().toString()).matches());
        } catch (IOException lost) {
            // What could not be touched while the share went away is to be taken as soon as it is back.
            putOff.clear();
            throw lost;
        }
    }

    /** Lets a file lie for a while; asked for before it is touched, so that whatever goes wrong others come first. */
    void putOff(Path file) {
        putOff.put(file, uptime.nanos());
    }

    /** Nothing went wrong with this one. */
    void release(Path file) {
        putOff.remove(file);
    }

    /** Deletes a file whose content is kept elsewhere, unless it was written anew since it was read. */
    void delete(Path file) throws IOException {
        lying.delete(file);
    }

    /** 動かないファイル: has not changed since the last look. */
    record Still(Path file, boolean isTooLarge, boolean isSettled) {}
}
