package jp.madoguchi.gateway.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.gateway.application.Uptime;
import org.jspecify.annotations.Nullable;

/**
 * 動かないファイルの見分け: remembers from one look to the next how large and how old each file is. One that somebody may still be
 * writing is not read. Belongs to one thread at a time.
 */
final class LyingStill {
    private final Map<Path, Sight> sights = new HashMap<>();
    private final Uptime uptime;

    LyingStill(Uptime uptime) {
        this.uptime = uptime;
    }

    /** Forgets whatever is not among these. */
    void keep(Collection<Path> present) {
        sights.keySet().retainAll(Set.copyOf(present));
    }

    /** Whether it is as it was at the last look. */
    boolean isStill(Path file) {
        Sight now = look(file);
        if (isSame(sights.get(file), now)) {
            return true;
        }
        sights.put(file, now);
        return false;
    }

    /** Whether it has been so for this long. */
    boolean isSettled(Path file, Duration settle) {
        return uptime.nanos() - sight(file).at() >= settle.toNanos();
    }

    /** How large it is. */
    long size(Path file) {
        return sight(file).size();
    }

    /** Deletes it, unless it was written anew since the last look. */
    void delete(Path file) throws IOException {
        if (isSame(sights.get(file), look(file))) {
            Files.delete(file);
            sights.remove(file);
        }
    }

    private Sight sight(Path file) {
        return sights.computeIfAbsent(file, this::look);
    }

    private Sight look(Path file) {
        try {
            return new Sight(Files.size(file), Files.getLastModifiedTime(file).toMillis(), uptime.nanos());
        } catch (IOException goneOrLocked) {
            return new Sight(-1, -1, uptime.nanos());
        }
    }

    private static boolean isSame(@Nullable Sight before, Sight now) {
        return before != null && before.size >= 0 && before.size == now.size && before.modified == now.modified;
    }

    /**
     * 見たところ.
     *
     * @param at when, by the clock nobody can set
     */
    private record Sight(long size, long modified, long at) {}
}
