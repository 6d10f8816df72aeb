package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.madoguchi.outage.domain.IndexRebuild;

/** 索引の作り直し, and the tables each of them fills beside the live ones. */
public interface IndexRebuilds {
    /**
     * Begins this one with nothing in its tables, unless another runs. One that was not heard of since this moment has
     * gone with its process and counts no more.
     *
     * @return the one that runs now
     */
    Uni<IndexRebuild> begin(IndexRebuild rebuild, Instant heardSince);

    /** Keeps what was said, of nobody twice, beside the live index; fails for a rebuild that was given up. */
    Uni<Void> put(UUID rebuildId, List<Said> lot, Instant now);

    /**
     * Makes of what was put an index that can serve: what is put afterwards keeps it so.
     *
     * @param now is asked for with each step: with many millions of people one takes minutes
     */
    Uni<Void> complete(UUID rebuildId, Supplier<Instant> now);

    /**
     * Lets the new index take the place of the live one, in one transaction.
     *
     * @param rest what was said and not yet put by then, asked for while nobody can write to the live index; asked for
     *     again when the change had to wait for somebody
     */
    Uni<Void> swap(UUID rebuildId, Supplier<Uni<List<Said>>> rest, Instant now);

    /** Ends one that came to nothing. */
    Uni<Void> fail(UUID rebuildId, Instant now);

    /** The one that began last. */
    Uni<Optional<IndexRebuild>> newest();

    /** How many people the live index holds, as the database last counted them. */
    Uni<Long> people();
}
