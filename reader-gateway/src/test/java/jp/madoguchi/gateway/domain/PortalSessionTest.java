package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PortalSessionTest {
    private static final Clerk CLERK = new Clerk("uketsuke", false);

    private static PortalSession on(PortalDevice device) {
        return PortalSession.fresh(new UUID(3, 1), new UUID(1, 1), device, CLERK, DeskFixture.NOW);
    }

    @Test
    void onTheClinicsDeviceOnlyThePatientsOwnConfirmationClosesIt() {
        PortalSession session = on(PortalDevice.CLINIC);

        assertTrue(session.awaitsConfirmation());
        assertFalse(session.mayClose(false));
        assertTrue(session.mayClose(true));
        PortalSession closed = session.loggedOut(CLERK, DeskFixture.NOW.plusSeconds(90));
        assertFalse(closed.isOpen());
        assertFalse(closed.awaitsConfirmation());
        assertEquals(CLERK, closed.loggedOutBy());
    }

    @Test
    void thePatientsOwnDeviceIsThePatientsOwnBusiness() {
        PortalSession session = on(PortalDevice.PATIENT);

        assertTrue(session.isOpen());
        assertFalse(session.awaitsConfirmation());
        assertTrue(session.mayClose(false));
        assertEquals("患者のスマートフォン", session.device().label());
        assertEquals("医院のスマートフォン", PortalDevice.CLINIC.label());
    }
}
