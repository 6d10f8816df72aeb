package jp.madoguchi.gateway.application;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.contracts.event.VerificationMethod;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.TestSettings;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.PortalDevice;
import jp.madoguchi.gateway.domain.PortalSession;
import jp.madoguchi.gateway.journal.JournalFixture;
import jp.madoguchi.gateway.journal.ReaderStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalTest {
    private static final Clerk CLERK = new Clerk("uketsuke", false);
    private static final UUID VISIT = new UUID(1, 1);

    @TempDir
    Path home;

    private JournalFixture journal;
    private ReaderStores stores;
    private ReaderDesk desk;

    @BeforeEach
    void open() {
        journal = new JournalFixture(home);
        stores = new ReaderStores(journal);
        desk = new ReaderDesk(stores, TestSettings.of(home, Map.of()), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private static DeskActionRecorded closing() {
        return new DeskActionRecorded(
                new UUID(5, 5),
                DeskFixture.CLINIC,
                new UUID(6, 6),
                DeskFixture.NOW,
                CLERK.account(),
                CLERK.byTicket(),
                DeskAction.PORTAL_LOGGED_OUT,
                VISIT,
                PortalDevice.CLINIC.name(),
                null);
    }

    private PortalSession opened(PortalDevice device) {
        return now(desk.openPortal().open(CLERK, VISIT, device));
    }

    private static TakeRequest request(VisitBasis basis, @Nullable VerificationMethod verification) {
        return new TakeRequest(
                VISIT,
                basis,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                Set.of(),
                null,
                verification,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                CLERK);
    }

    /** What DSK-126 goes by. */
    private boolean isSignedIn() {
        return now(desk.identityNotes().of(VISIT)).isSignedIn();
    }

    @Test
    void nobodyIsTakenByAScreenOfTheClinicsDeviceBeforeThePatientConfirmedTheLogout() {
        PortalSession session = opened(PortalDevice.CLINIC);

        assertTrue(isSignedIn());
        assertEquals(LogoutOutcome.NOT_CONFIRMED, now(desk.confirmLogout().close(CLERK, session.id(), false)));
        assertEquals(List.of(session), now(stores.portalSessions().open()));

        assertEquals(LogoutOutcome.CLOSED, now(desk.confirmLogout().close(CLERK, session.id(), true)));

        assertFalse(isSignedIn());
        assertEquals(List.of(), now(stores.portalSessions().open()));
    }

    @Test
    void anOpenSessionOutlivesARestart() {
        PortalSession session = opened(PortalDevice.CLINIC);
        journal.close();
        open();

        assertEquals(List.of(session), now(stores.portalSessions().open()));
        assertTrue(isSignedIn());
    }

    @Test
    void thePatientsOwnDeviceHoldsNobodyUp() {
        PortalSession session = opened(PortalDevice.PATIENT);

        assertFalse(isSignedIn());
        assertEquals(LogoutOutcome.CLOSED, now(desk.confirmLogout().close(CLERK, session.id(), false)));
    }

    @Test
    void openingAndClosingTwiceIsOnce() {
        PortalSession session = opened(PortalDevice.CLINIC);
        assertEquals(session, opened(PortalDevice.CLINIC));

        now(desk.confirmLogout().close(CLERK, session.id(), true));
        assertEquals(LogoutOutcome.CLOSED, now(desk.confirmLogout().close(CLERK, session.id(), false)));
        assertFalse(now(stores.portalSessions().put(session, closing())));

        assertEquals(2, stores.entries().size());
        assertEquals(LogoutOutcome.UNKNOWN, now(desk.confirmLogout().close(CLERK, VISIT, true)));
    }

    @Test
    void nobodySaysTheyLookedWhoDidNot() {
        assertFalse(now(desk.identityNotes().of(VISIT)).isLookedAt());
        IdentityShown looked = new IdentityShown(true, false);
        TakeRequest silent = request(VisitBasis.ONLINE_CHECK, null);
        assertEquals(VerificationMethod.VISUAL, looked.completed(silent).verification());
        assertEquals(
                VerificationMethod.PIN,
                looked.completed(request(VisitBasis.ONLINE_CHECK, VerificationMethod.PIN))
                        .verification());
        assertEquals(silent, IdentityShown.NOTHING.completed(silent));
    }
}
