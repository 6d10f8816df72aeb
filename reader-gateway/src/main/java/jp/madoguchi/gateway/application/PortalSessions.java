package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.gateway.domain.PortalSession;

/** マイナポータルの提示の控え. Survives a restart. */
public interface PortalSessions {
    /** Those nobody has closed, oldest first. */
    Uni<List<PortalSession>> open();

    /** The one with this id, open or closed. */
    Uni<Optional<PortalSession>> find(UUID id);

    /**
     * Keeps one as it is now, with what is recorded of it, in one commit; false if it was closed before, and then
     * nothing is changed and nothing recorded.
     */
    Uni<Boolean> put(PortalSession session, DeskActionRecorded action);
}
