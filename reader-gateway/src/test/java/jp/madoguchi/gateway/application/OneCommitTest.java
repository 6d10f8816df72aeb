package jp.madoguchi.gateway.application;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.TestSettings;
import jp.madoguchi.gateway.domain.Bearer;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.FaceResult;
import jp.madoguchi.gateway.domain.NewVisit;
import jp.madoguchi.gateway.domain.ParkedClosing;
import jp.madoguchi.gateway.domain.PortalDevice;
import jp.madoguchi.gateway.domain.PortalSession;
import jp.madoguchi.gateway.domain.Presence;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.domain.VisualCheck;
import jp.madoguchi.gateway.domain.VisualReason;
import jp.madoguchi.gateway.journal.JournalFixture;
import jp.madoguchi.gateway.journal.ReaderStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs together is kept together: a file that refuses in the middle of it has kept nothing of it. */
class OneCommitTest {
    private static final Clerk CLERK = new Clerk("uketsuke", false);
    private static final FaceResult CARD = new FaceResult(
            DeskFixture.TODAY,
            Validity.VALID,
            DeskFixture.NUMBERS,
            new Bearer(null, null, null, null, null, null),
            DeskFixture.known(Validity.VALID));

    @TempDir
    Path home;

    private JournalFixture journal;
    private ReaderStores stores;
    private ReaderDesk desk;

    @BeforeEach
    void open() {
        journal = new JournalFixture(home);
        stores = new ReaderStores(journal);
        desk = new ReaderDesk(
                stores,
                TestSettings.of(home, Map.of("gateway.source", "TERMINAL")),
                Clock.fixed(DeskFixture.NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void restart() {
        journal.close();
        open();
    }

    private KeptCard present() {
        return now(desk.presentCard().present(CARD, "hash", new byte[] {1}));
    }

    private List<Presentation> waiting() {
        return now(stores.presentations().waiting(Instant.EPOCH));
    }

    private Optional<VisualCheck> visual() {
        return now(stores.visualChecks().current());
    }

    private void lookedAtBeforeTheCard() {
        now(desk.switchVisual().on(CLERK, VisualReason.FACE_FAILED, Presence.PRESENT, CardKind.MY_NUMBER_CARD));
        now(desk.confirmLooked().confirm(CLERK));
    }

    /** The patient who was looked at is this one, and not whoever places the next card. */
    @ParameterizedTest(name = "{0} refuses, restarted: {1}")
    @CsvSource({
        "presented,false", "visual_check,false", "journal,false", "seen_message,false",
        "presented,true", "visual_check,true", "journal,true", "seen_message,true",
    })
    void aCardIsKeptWithAllThatFollowsFromIt(String table, boolean isRestarted) {
        lookedAtBeforeTheCard();
        stores.refuse(table);

        assertThrows(JournalUnavailable.class, this::present);

        assertEquals(List.of(), waiting());
        assertTrue(visual().filter(VisualCheck::isLooked).isPresent());
        assertEquals(List.of(), now(stores.seenMessages().untold(10)));
        assertEquals(2, stores.entries().size());
        stores.mend();
        if (isRestarted) {
            restart();
        }

        KeptCard kept = present();

        UUID visitId = Objects.requireNonNull(kept.waiting()).visitId();
        assertTrue(kept.isNew());
        assertEquals(List.of(kept.waiting()), waiting());
        assertTrue(now(stores.visualChecks().of(visitId))
                .filter(check -> check.proves(visitId))
                .isPresent());
        assertEquals(Optional.empty(), visual());
        assertEquals(visitId, now(stores.seenMessages().untold(10)).get(0).visitId());
        assertEquals(3, stores.entries().size());
    }

    @Test
    void nothingFollowsFromTheSameCardAgain() {
        KeptCard first = present();
        lookedAtBeforeTheCard();
        restart();

        KeptCard again = present();

        assertFalse(again.isNew());
        assertEquals(first.waiting(), again.waiting());
        assertTrue(visual().isPresent());
        assertEquals(1, now(stores.seenMessages().untold(10)).size());
        now(stores.presentations()
                .dismiss(Objects.requireNonNull(first.waiting()).visitId()));
        assertEquals(new KeptCard(false, null), present());
    }

    @Test
    void whoLookedIsKeptWithTheLook() {
        now(desk.switchVisual().on(CLERK, VisualReason.FACE_FAILED, Presence.PRESENT, CardKind.MY_NUMBER_CARD));
        stores.refuse("journal");
        assertThrows(JournalUnavailable.class, () -> now(desk.confirmLooked().confirm(CLERK)));
        assertFalse(visual().filter(VisualCheck::isLooked).isPresent());
        stores.mend();
        restart();

        now(desk.confirmLooked().confirm(CLERK));

        assertTrue(visual().filter(VisualCheck::isLooked).isPresent());
        assertEquals(2, stores.entries().size());
    }

    @Test
    void whoClosedASessionIsKeptWithItsEnd() {
        PortalSession session = now(desk.openPortal().open(CLERK, new UUID(1, 1), PortalDevice.CLINIC));
        stores.refuse("journal");
        assertThrows(JournalUnavailable.class, () -> now(desk.confirmLogout().close(CLERK, session.id(), true)));
        assertEquals(List.of(session), now(stores.portalSessions().open()));
        stores.mend();
        restart();

        assertEquals(LogoutOutcome.CLOSED, now(desk.confirmLogout().close(CLERK, session.id(), true)));

        assertEquals(List.of(), now(stores.portalSessions().open()));
        assertEquals(2, stores.entries().size());
    }

    /** Whoever pays everything was looked at twice, whatever asked for the whole price. */
    @ParameterizedTest(name = "{0} % by {1}")
    @CsvSource({"100,NOTICE_2_3", "100,ONLINE_CHECK", "30,NOTICE_2_3_KNOWN"})
    void whoLookedTwiceOrDecidedIsKeptWithTheVisit(int percent, CopayClause clause) {
        NewVisit visit = charged(new Copay(percent, clause));
        stores.refuseEntriesAfter(1);
        assertThrows(JournalUnavailable.class, () -> now(desk.keepVisit().keep(visit, CLERK)));
        assertEquals(List.of(), stores.entries());
        stores.mend();
        restart();

        assertEquals("saved", told(now(desk.keepVisit().keep(visit, CLERK))));
        assertEquals("repeated", told(now(desk.keepVisit().keep(visit, CLERK))));

        assertEquals(
                List.of(EventType.VISIT_RECORDED.wire(), EventType.DESK_ACTION_RECORDED.wire()),
                stores.entries().stream().map(UplinkEntry::type).toList());
        assertEquals(2, stores.journal().backlog().unsent());
    }

    @Test
    void nobodyDidAnythingBesideAnOrdinaryVisit() {
        now(desk.keepVisit().keep(charged(new Copay(30, CopayClause.ONLINE_CHECK)), CLERK));

        assertEquals(1, stores.entries().size());
    }

    @Test
    void whoSawToAParkedEntryIsKeptWithWhatWasDone() {
        now(desk.keepVisit().keep(charged(new Copay(30, CopayClause.ONLINE_CHECK)), CLERK));
        UplinkEntry sent = stores.entries().get(0);
        now(stores.journal()
                .settle(List.of(
                        new EntryAnswer(sent.sequence(), sent.id(), EntryAnswer.Outcome.REFUSED, "entry-conflict"))));
        SeeToParked parked = desk.seeToParked();
        stores.refuse("journal");
        assertThrows(JournalUnavailable.class, () -> now(parked.assign(CLERK, 1, "佐藤")));
        assertThrows(JournalUnavailable.class, () -> now(parked.repair(CLERK, 1)));
        assertThrows(JournalUnavailable.class, () -> now(parked.close(CLERK, 1, ParkedClosing.NOT_NEEDED)));
        assertNull(now(parked.open()).get(0).owner());
        stores.mend();

        assertTrue(now(parked.assign(CLERK, 1, "佐藤")));
        assertTrue(now(parked.close(CLERK, 1, ParkedClosing.NOT_NEEDED)));
        assertFalse(now(parked.close(CLERK, 1, ParkedClosing.NOT_NEEDED)));

        assertEquals(List.of(), now(parked.open()));
        assertEquals(3, stores.entries().size());
        assertEquals(0, stores.journal().backlog().parked());
        assertEquals(2, stores.journal().backlog().unsent());
    }

    @Test
    void whoKeptAPictureIsKeptWithIt() {
        UUID visitId = new UUID(1, 1);
        now(desk.keepVisit().keep(charged(new Copay(30, CopayClause.ONLINE_CHECK)), CLERK));
        stores.refuse("journal");
        assertThrows(JournalUnavailable.class, () -> now(desk.keepPicture().keep(CLERK, visitId, new byte[] {1})));
        assertEquals(Optional.empty(), now(stores.pictures().find(visitId)));
        stores.mend();

        assertEquals(Optional.of(true), now(desk.keepPicture().keep(CLERK, visitId, new byte[] {1})));

        assertTrue(now(stores.pictures().find(visitId)).isPresent());
        assertEquals(2, stores.entries().size());
    }

    /** What could not be written down is asked again, and not taken for said. */
    @Test
    void whoSaidWhichDayItIsIsKeptBeforeAnybodyGoesByIt() {
        DeskTime time = DeskTime.proven(DeskFixture.NOW);
        time.set(Duration.ofDays(1));
        LocalDate day = DeskFixture.TODAY;
        StateDay stateDay = desk.stateDay(time.desk());
        stores.refuse("journal");
        assertThrows(JournalUnavailable.class, () -> now(stateDay.state(day, CLERK)));
        assertTrue(time.desk().today().isDoubtful());
        stores.mend();

        assertFalse(now(stateDay.state(day.minusDays(1), CLERK)));
        assertTrue(now(stateDay.state(day, CLERK)));
        assertFalse(now(stateDay.state(day, CLERK)));

        assertFalse(time.desk().today().isDoubtful());
        assertEquals(day, time.desk().day());
        assertEquals(1, stores.entries().size());
        assertTrue(stores.entries()
                .get(0)
                .body()
                .contains("\"day\":{\"stated\":\"" + day + "\",\"machine\":\"" + day.plusDays(1) + "\"}"));
    }

    private static String told(TakeOutcome outcome) {
        return outcome.match(taken -> taken.again() ? "repeated" : "saved", refused -> "refused", () -> "conflict");
    }

    private static NewVisit charged(Copay copay) {
        NewVisit visit = DeskFixture.visit(new UUID(1, 1));
        VisitRecorded fact = visit.visit();
        return new NewVisit(
                visit.intake(),
                new VisitRecorded(
                        fact.visitId(),
                        fact.institution(),
                        fact.takenAt(),
                        fact.confirmationDate(),
                        fact.patient(),
                        fact.basis(),
                        fact.checkId(),
                        fact.validity(),
                        fact.couldNotAsk(),
                        fact.shown(),
                        fact.former(),
                        copay,
                        fact.declarationId(),
                        fact.certificateIssued(),
                        fact.tried(),
                        fact.reception(),
                        fact.ticket()),
                null);
    }
}
