package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.GatewayStatus;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.ParkedClosing;
import jp.madoguchi.gateway.domain.ParkedItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk keeps beside its patients: actions, standings, pictures. */
class DeskRecordsTest {
    private static final UUID VISIT = new UUID(1, 1);
    private static final byte[] JPEG = "not really a picture".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path home;

    private JournalFixture desk;

    @BeforeEach
    void open() {
        desk = new JournalFixture(home);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void restart() {
        desk.close();
        desk = new JournalFixture(home);
    }

    private static DeskActionRecorded action(DeskAction action, @Nullable UUID visitId) {
        return new DeskActionRecorded(
                new UUID(5, 5),
                DeskFixture.CLINIC,
                new UUID(6, 6),
                DeskFixture.NOW,
                "uketsuke",
                true,
                action,
                visitId,
                null,
                null);
    }

    private static GatewayStatus status(GatewayMode mode, @Nullable Cause cause, long unsent, Instant since) {
        return new GatewayStatus(new UUID(6, 6), mode, cause, Map.of("cluster", "open"), unsent, null, since);
    }

    @Test
    void writesWhatSomebodyDidBetweenThePatients() {
        now(desk.journal.append(DeskFixture.visit(VISIT)));
        now(desk.deskLog.write(action(DeskAction.VISUAL_SWITCHED_ON, null)));
        now(desk.deskLog.write(action(DeskAction.SECOND_LOOK_TAKEN, VISIT)));

        restart();

        List<UplinkEntry> entries = now(desk.journal.next(Long.MAX_VALUE, 10));
        assertEquals(
                List.of(
                        "madoguchi.desk.visit-recorded.v1",
                        "madoguchi.desk.action-recorded.v1",
                        "madoguchi.desk.action-recorded.v1"),
                entries.stream().map(UplinkEntry::type).toList());
        assertEquals(
                action(DeskAction.VISUAL_SWITCHED_ON, null),
                desk.encrypted.value(entries.get(1).body(), DeskActionRecorded.class));
        assertEquals(3, desk.journal.backlog().unsent());
        assertEquals(1, now(desk.visits.balance()).visits().taken());
    }

    @Test
    void asksNobodyToLookAtAnActionTheClusterIsTooOldFor() {
        now(desk.deskLog.write(action(DeskAction.VISUAL_SWITCHED_ON, null)));
        now(desk.deskLog.write(action(DeskAction.VISUAL_LOOKED, null)));
        List<UplinkEntry> sent = now(desk.journal.next(1, 10));

        now(desk.journal.settle(List.of(
                new EntryAnswer(1, sent.get(0).id(), EntryAnswer.Outcome.REFUSED, "entry-type"),
                new EntryAnswer(2, sent.get(1).id(), EntryAnswer.Outcome.REFUSED, "entry-conflict"))));

        assertEquals(
                List.of("entry-conflict"),
                now(desk.parked.all()).stream().map(ParkedItem::code).toList());
        assertEquals(1, desk.journal.backlog().parked());
    }

    @Test
    void tellsEveryStandingOnceInItsOrderAlsoAfterARestart() {
        Instant cut = DeskFixture.NOW;
        // The clock was set back in between; the order is that in which it happened.
        Instant back = DeskFixture.NOW.minusSeconds(90);
        now(desk.standingLog.add(status(GatewayMode.DEGRADED, Cause.LINE_DOWN, 0, cut)));
        now(desk.standingLog.add(status(GatewayMode.DEGRADED, Cause.LINE_DOWN, 3, cut)));
        now(desk.standingLog.add(status(GatewayMode.NORMAL, null, 0, back)));

        restart();

        assertEquals(
                List.of(
                        status(GatewayMode.DEGRADED, Cause.LINE_DOWN, 3, cut),
                        status(GatewayMode.NORMAL, null, 0, back)),
                now(desk.standingLog.untold(10)));
        now(desk.standingLog.told(cut));
        assertEquals(List.of(status(GatewayMode.NORMAL, null, 0, back)), now(desk.standingLog.untold(10)));
    }

    @Test
    void aStandingThatIsRefusedWaitsForAPersonAndKeepsNoOtherFromBeingTold() {
        Instant cut = DeskFixture.NOW;
        Instant back = DeskFixture.NOW.plusSeconds(90);
        now(desk.standingLog.add(status(GatewayMode.DEGRADED, Cause.LINE_DOWN, 0, cut)));
        now(desk.standingLog.add(status(GatewayMode.NORMAL, null, 0, back)));
        now(desk.standingLog.refused(cut, "constraint-violated"));

        restart();

        assertEquals(List.of(status(GatewayMode.NORMAL, null, 0, back)), now(desk.standingLog.untold(10)));
        ParkedItem parked = now(desk.parked.all()).get(0);
        assertEquals("STANDING constraint-violated", parked.type() + " " + parked.code());
        assertNull(parked.visitId());
        assertEquals(Optional.of(-1L), now(desk.parked.repair(-1, DeskFixture.action())));
        assertEquals(2, now(desk.standingLog.untold(10)).size());
        now(desk.standingLog.refused(cut, "constraint-violated"));
        assertTrue(now(desk.parked.close(-2, ParkedClosing.NOT_NEEDED, DeskFixture.action())));
        assertEquals(1, now(desk.standingLog.untold(10)).size());
    }

    @Test
    void keepsAPictureEncrypted() throws IOException {
        assertTrue(now(desk.pictures.keep(VISIT, JPEG, DeskFixture.action())));

        restart();

        assertArrayEquals(JPEG, now(desk.pictures.find(VISIT)).orElseThrow());
        assertEquals(Optional.empty(), now(desk.pictures.find(new UUID(1, 2))));
        String raw = Files.readString(home.resolve("journal.db"), StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains("not really"));
    }

    @Test
    void keepsNoPictureWhenRoomIsShort() {
        desk.close();
        desk = new JournalFixture(home, new StorageGuard(home, 0, Long.MAX_VALUE));
        desk.guard.look();

        assertFalse(now(desk.pictures.keep(VISIT, JPEG, DeskFixture.action())));
        assertEquals(
                "saved",
                now(desk.journal.append(DeskFixture.visit(VISIT)))
                        .match(saved -> "saved", repeated -> "repeated", () -> "conflict"));
    }
}
