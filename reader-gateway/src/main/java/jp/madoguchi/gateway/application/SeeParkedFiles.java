package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.ParkedFile;
import jp.madoguchi.gateway.domain.ParkedSource;
import org.jspecify.annotations.Nullable;

/**
 * 読めなかったファイルを確かめる: somebody at the desk has seen what lies there, and is not told of it any more. The files stay
 * their days for who looks into them. Each is known by the moment it was put aside, which no two share; a newer one
 * is told of, whatever the clock was set to meanwhile.
 */
@ApplicationScoped
public class SeeParkedFiles {
    /** Under this name what was seen survives a restart. */
    private static final String SETTING = "parked-files-seen";

    private final ParkedFiles files;
    private final Settings settings;
    private final DeskActions actions;
    /** The page asks every second: what is kept is read once. */
    private volatile @Nullable Set<Instant> seen;

    SeeParkedFiles(ParkedFiles files, Settings settings, DeskActions actions) {
        this.files = files;
        this.settings = settings;
        this.actions = actions;
    }

    /** Reads what was kept while nobody waits: the page may ask on a thread that must not wait for the journal. */
    public void begin() {
        seen();
    }

    /** Those nobody has seen yet, the newest first. */
    public List<ParkedFile> unseen() {
        Set<Instant> known = seen();
        return files.all().stream()
                .filter(file -> !known.contains(file.parkedAt()))
                .toList();
    }

    /** This person has seen those of this source, up to the newest that was shown. */
    public Uni<Void> see(Clerk clerk, ParkedSource from, Instant upTo) {
        Set<Instant> shown = unseen().stream()
                .filter(file -> file.from() == from && !file.parkedAt().isAfter(upTo))
                .map(ParkedFile::parkedAt)
                .collect(Collectors.toUnmodifiableSet());
        return shown.isEmpty()
                ? Uni.createFrom().voidItem()
                : actions.write(clerk, DeskAction.PARKED_FILES_SEEN, null, from).chain(() -> keep(shown));
    }

    /** Of those that are gone by now nothing is kept. */
    private Uni<Void> keep(Set<Instant> shown) {
        Set<Instant> known = seen();
        Set<Instant> next = files.all().stream()
                .map(ParkedFile::parkedAt)
                .filter(parkedAt -> known.contains(parkedAt) || shown.contains(parkedAt))
                .collect(Collectors.toUnmodifiableSet());
        String text = next.stream().map(Instant::toString).sorted().collect(Collectors.joining(" "));
        return settings.put(SETTING, text).invoke(() -> seen = next);
    }

    private Set<Instant> seen() {
        Set<Instant> known = seen;
        if (known == null) {
            known = settings.get(SETTING).stream()
                    .flatMap(text -> Stream.of(text.split(" ", -1)))
                    .filter(moment -> !moment.isEmpty())
                    .map(Instant::parse)
                    .collect(Collectors.toUnmodifiableSet());
            seen = known;
        }
        return known;
    }
}
