package jp.madoguchi.outage.application;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** 作り直す索引を満たす: lot by lot, and with the last one it takes the place of the old index. */
@ApplicationScoped
public class FillIndex {
    private final IndexRebuilds rebuilds;
    private final Clock clock;

    FillIndex(IndexRebuilds rebuilds, Clock clock) {
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    /** Takes what the registry said, in the order of the topic. */
    public Uni<Void> lot(UUID rebuildId, List<Said> said) {
        return rebuilds.put(rebuildId, newest(said), clock.instant());
    }

    /** Nearly all was said: makes an index of it that can serve. */
    public Uni<Void> complete(UUID rebuildId) {
        return rebuilds.complete(rebuildId, clock::instant);
    }

    /** Takes the rest, which is asked for when nobody can write to the old index any more, and ends the rebuild. */
    public Uni<Void> finish(UUID rebuildId, Supplier<Uni<List<Said>>> rest) {
        return rebuilds.swap(rebuildId, () -> rest.get().map(FillIndex::newest), clock.instant());
    }

    /** Ends a rebuild that came to nothing. */
    public Uni<Void> fail(UUID rebuildId) {
        return rebuilds.fail(rebuildId, clock.instant());
    }

    /** The newest of each person; of one version the first, as it is one by one. */
    static List<Said> newest(List<Said> said) {
        return List.copyOf(said.stream()
                .collect(toMap(
                        one -> one.state().personId(),
                        one -> one,
                        (one, next) -> next.state().version() > one.state().version() ? next : one,
                        LinkedHashMap::new))
                .values());
    }
}
