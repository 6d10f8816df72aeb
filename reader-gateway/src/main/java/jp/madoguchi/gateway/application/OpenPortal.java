package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.PortalDevice;
import jp.madoguchi.gateway.domain.PortalSession;
import jp.madoguchi.web.Ids;

/** マイナポータルを開く: notes on whose device a patient signed in. */
@ApplicationScoped
public class OpenPortal {
    private final PortalSessions sessions;
    private final DeskActions actions;
    private final Ids ids;
    private final Clock clock;

    OpenPortal(PortalSessions sessions, DeskActions actions, Ids ids, Clock clock) {
        this.sessions = sessions;
        this.actions = actions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The session; the one that is open already when the same is opened twice. */
    public Uni<PortalSession> open(Clerk clerk, UUID visitId, PortalDevice device) {
        return sessions.open()
                .chain(open -> open.stream()
                        .filter(one -> one.visitId().equals(visitId) && one.device() == device)
                        .findFirst()
                        .map(same -> Uni.createFrom().item(same))
                        .orElseGet(
                                () -> keep(PortalSession.fresh(ids.next(), visitId, device, clerk, clock.instant()))));
    }

    private Uni<PortalSession> keep(PortalSession fresh) {
        return sessions.put(
                        fresh, actions.of(fresh.openedBy(), DeskAction.PORTAL_OPENED, fresh.visitId(), fresh.device()))
                .replaceWith(fresh);
    }
}
