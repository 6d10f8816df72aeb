package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeskActionRecorded;

/**
 * 画像の控え: what was shown at the desk, as a picture. Stays on this machine, and goes first when room is short.
 */
public interface Pictures {
    /**
     * Keeps one for this visit, in the place of an earlier one, with what is recorded of it, in one commit; false when
     * there is no room for pictures.
     */
    Uni<Boolean> keep(UUID visitId, byte[] jpeg, DeskActionRecorded action);

    /** The one of this visit. */
    Uni<Optional<byte[]>> find(UUID visitId);

    /** Lets those go that were kept before this moment, unless their visit was never sent. */
    Uni<Void> forgetBefore(Instant before);
}
