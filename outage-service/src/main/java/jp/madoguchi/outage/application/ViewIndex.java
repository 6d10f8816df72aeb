package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.outage.domain.IndexRebuild;

/** 索引を見る: how new it is, how large, and whether it is being made anew. */
@ApplicationScoped
public class ViewIndex {
    private final ViewIndexAge viewIndexAge;
    private final IndexRebuilds rebuilds;
    private final Clock clock;

    ViewIndex(ViewIndexAge viewIndexAge, IndexRebuilds rebuilds, Clock clock) {
        this.viewIndexAge = viewIndexAge;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    /** As it is now. */
    public Uni<IndexView> view() {
        return rebuilds.newest()
                .map(newest -> newest.map(rebuild -> rebuild.at(clock.instant())))
                .chain(newest -> rebuilds.people().map(people -> new IndexView(viewIndexAge.now(), people, newest)));
    }

    /**
     * 索引の様子.
     *
     * @param people as the database last counted them
     * @param rebuild the last one, over or not
     */
    public record IndexView(Optional<IndexAge> age, long people, Optional<IndexRebuild> rebuild) {}
}
