package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** 済んだ控え: what was sent and seen to, and lies on this machine for a while longer. */
public interface SentRecords {
    /**
     * Lets entries of before this moment go, from the oldest on up to the first that is unsent or waits for a person;
     * that their visits were taken stays known. How many went, at most so many.
     */
    Uni<Integer> forgetEntries(Instant before, int most);

    /** Lets go what was noted before this moment of patients whose entries have gone, or who were never taken. */
    Uni<Void> forgetNotes(Instant before);

    /** Forgets that visits were taken and cards presented before this moment whose entries and patients have gone. */
    Uni<Void> forgetTaken(Instant before);
}
