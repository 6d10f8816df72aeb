package jp.madoguchi.gateway.desk;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.gateway.domain.PortalDevice;
import jp.madoguchi.gateway.domain.PortalSession;
import org.jspecify.annotations.Nullable;

/**
 * マイナポータルの提示.
 *
 * @param awaitsConfirmation the patient must confirm being signed out on the clinic's device
 */
record PortalJson(
        UUID id,
        UUID visitId,
        PortalDevice device,
        String deviceLabel,
        String openedBy,
        Instant openedAt,
        boolean awaitsConfirmation,
        @Nullable Instant loggedOutAt) {

    static PortalJson of(PortalSession session) {
        return new PortalJson(
                session.id(),
                session.visitId(),
                session.device(),
                session.device().label(),
                session.openedBy().account(),
                session.openedAt(),
                session.awaitsConfirmation(),
                session.loggedOutAt());
    }
}
