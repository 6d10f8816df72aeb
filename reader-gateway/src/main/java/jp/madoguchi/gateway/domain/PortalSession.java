package jp.madoguchi.gateway.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * マイナポータルの提示: a patient signed in to show 被保険者資格情報. On a device of the clinic it is not over before the patient has
 * confirmed being signed out (事務連絡の問の答、保発0710第1号 2(1)).
 *
 * @param loggedOutBy who recorded that; absent while it is open
 */
public record PortalSession(
        UUID id,
        UUID visitId,
        PortalDevice device,
        Clerk openedBy,
        Instant openedAt,
        @Nullable Clerk loggedOutBy,
        @Nullable Instant loggedOutAt) {

    /** One that was just opened. */
    public static PortalSession fresh(UUID id, UUID visitId, PortalDevice device, Clerk clerk, Instant at) {
        return new PortalSession(id, visitId, device, clerk, at, null, null);
    }

    /** Whether somebody is still signed in. */
    public boolean isOpen() {
        return loggedOutAt == null;
    }

    /** Whether the patient must confirm being signed out before anything else is done with what was seen. */
    public boolean awaitsConfirmation() {
        return isOpen() && device == PortalDevice.CLINIC;
    }

    /** Whether it may be closed: on the clinic's device only after the patient has confirmed. */
    public boolean mayClose(boolean isConfirmedByPatient) {
        return isConfirmedByPatient || device == PortalDevice.PATIENT;
    }

    /** Closed. */
    public PortalSession loggedOut(Clerk clerk, Instant at) {
        return new PortalSession(id, visitId, device, openedBy, openedAt, clerk, at);
    }
}
