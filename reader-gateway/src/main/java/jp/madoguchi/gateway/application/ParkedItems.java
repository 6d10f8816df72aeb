package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.gateway.domain.ParkedClosing;
import jp.madoguchi.gateway.domain.ParkedItem;

/**
 * 要確認の控えたち: what the cluster refused, until a person has seen to it. Each change is kept with what is recorded of it,
 * in one commit; where nothing is changed, nothing is recorded.
 */
public interface ParkedItems {
    /** Those nobody has closed yet, the oldest first. */
    Uni<List<ParkedItem>> all();

    /** Names who looks at it; false when it is not open. */
    Uni<Boolean> assign(long sequence, String owner, DeskActionRecorded action);

    /**
     * Sends the same content again, an entry under a fresh id, and closes the old one as
     * {@link ParkedClosing#REPAIRED}. The new sequence, or nothing when it is not open or cannot be read any more.
     */
    Uni<Optional<Long>> repair(long sequence, DeskActionRecorded action);

    /** Closes it without sending again; false when it is not open, or when this is not a way to close by hand. */
    Uni<Boolean> close(long sequence, ParkedClosing closing, DeskActionRecorded action);
}
