package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.PortalSession;

/** ログアウト確認: closes a マイナポータル session; on the clinic's device only when the patient has seen to it. */
@ApplicationScoped
public class ConfirmLogout {
    private final PortalSessions sessions;
    private final DeskActions actions;
    private final Clock clock;

    ConfirmLogout(PortalSessions sessions, DeskActions actions, Clock clock) {
        this.sessions = sessions;
        this.actions = actions;
        this.clock = clock;
    }

    /** Closes this session. */
    public Uni<LogoutOutcome> close(Clerk clerk, UUID id, boolean isConfirmedByPatient) {
        return sessions.find(id)
                .chain(found -> found.map(session -> close(clerk, session, isConfirmedByPatient))
                        .orElseGet(() -> Uni.createFrom().item(LogoutOutcome.UNKNOWN)));
    }

    private Uni<LogoutOutcome> close(Clerk clerk, PortalSession session, boolean isConfirmedByPatient) {
        if (!session.isOpen()) {
            return Uni.createFrom().item(LogoutOutcome.CLOSED);
        }
        if (!session.mayClose(isConfirmedByPatient)) {
            return Uni.createFrom().item(LogoutOutcome.NOT_CONFIRMED);
        }
        return sessions.put(
                        session.loggedOut(clerk, clock.instant()),
                        actions.of(clerk, DeskAction.PORTAL_LOGGED_OUT, session.visitId(), session.device()))
                .replaceWith(LogoutOutcome.CLOSED);
    }
}
