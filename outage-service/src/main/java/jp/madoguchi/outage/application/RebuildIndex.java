package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.outage.domain.IndexRebuild;
import jp.madoguchi.web.Ids;

/** 索引を作り直す: from the registry's topic, without asking the registry, while the old index serves. */
@ApplicationScoped
public class RebuildIndex {
    private final IndexRebuilds rebuilds;
    private final IndexReplay replay;
    private final Ids ids;
    private final Clock clock;

    RebuildIndex(IndexRebuilds rebuilds, IndexReplay replay, Ids ids, Clock clock) {
        this.rebuilds = rebuilds;
        this.replay = replay;
        this.ids = ids;
        this.clock = clock;
    }

    /** The rebuild that has begun, or the one that was running. */
    public Uni<IndexRebuild> start(String account) {
        Instant now = clock.instant();
        IndexRebuild begun = IndexRebuild.begin(ids.next(), account, now);
        return rebuilds.begin(begun, now.minus(IndexRebuild.SILENCE)).invoke(running -> {
            if (running.id().equals(begun.id())) {
                replay.begin(running.id());
            }
        });
    }
}
