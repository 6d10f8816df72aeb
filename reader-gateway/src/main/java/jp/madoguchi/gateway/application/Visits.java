package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.gateway.domain.Balance;
import jp.madoguchi.gateway.domain.JournalEntry;
import jp.madoguchi.gateway.domain.SavedVisit;

/** 受け付けた患者たち: what the journal holds, to be read. */
public interface Visits {
    /** Taken since then, the newest first. */
    Uni<List<SavedVisit>> since(Instant start);

    /** The one with this id. */
    Uni<Optional<SavedVisit>> find(UUID visitId);

    /** The newest entries, and before them every parked one. */
    Uni<List<JournalEntry>> entries(int newest);

    /** The entries of one visit, in order. */
    Uni<List<JournalEntry>> entriesOf(UUID visitId);

    /** Everything ever taken here. */
    Uni<Balance> balance();
}
