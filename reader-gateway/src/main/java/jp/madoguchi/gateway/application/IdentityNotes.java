package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import jp.madoguchi.gateway.domain.PortalSession;

/** 本人確認の控えを引く. */
@ApplicationScoped
public class IdentityNotes {
    private final VisualChecks visualChecks;
    private final PortalSessions portalSessions;

    IdentityNotes(VisualChecks visualChecks, PortalSessions portalSessions) {
        this.visualChecks = visualChecks;
        this.portalSessions = portalSessions;
    }

    /** What was noted of this visit. */
    Uni<IdentityShown> of(UUID visitId) {
        return visualChecks
                .of(visitId)
                .chain(visual -> portalSessions
                        .open()
                        .map(open -> new IdentityShown(
                                visual.filter(check -> check.proves(visitId)).isPresent(),
                                open.stream()
                                        .filter(PortalSession::awaitsConfirmation)
                                        .anyMatch(session -> session.visitId().equals(visitId)))));
    }
}
