package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.LastKnownCoverage;
import jp.madoguchi.contracts.uplink.LastKnownPage;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.application.ClockJump;
import jp.madoguchi.gateway.application.DeskTime;
import jp.madoguchi.gateway.application.OwnPatients;
import jp.madoguchi.gateway.application.PatientBook;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.ParkedItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What lasts for some days does so whatever the clock is set to: what went by a wrong day is gone for good. */
class TermsTest {
    private static final UUID VISIT = new UUID(1, 1);
    private static final byte[] JPEG = "not really a picture".getBytes(StandardCharsets.UTF_8);
    private static final LocalDate BORN = LocalDate.of(1984, 4, 1);

    @TempDir
    Path home;

    private final List<Long> asked = new ArrayList<>();
    private JournalFixture desk;
    private DeskTime time = DeskTime.proven(DeskFixture.NOW);

    @BeforeEach
    void open() {
        desk = new JournalFixture(home, time.terms());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void start(DeskTime at) {
        desk.close();
        time = at;
        open();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.madoguchi.gateway.application.ClockJump#all")
    void aRefusedEntryHasItsThreeDays(ClockJump jump) {
        start(DeskTime.proven(jump.at()));
        time.set(jump.by());
        now(desk.journal.append(DeskFixture.visit(VISIT)));
        UplinkEntry entry = now(desk.journal.next(1, 1)).get(0);

        now(desk.journal.settle(
                List.of(new EntryAnswer(entry.sequence(), entry.id(), EntryAnswer.Outcome.REFUSED, "entry-conflict"))));

        assertEquals(
                List.of(jump.japan().toLocalDate().plusDays(3)),
                now(desk.parked.all()).stream().map(ParkedItem::dueOn).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.madoguchi.gateway.application.ClockJump#all")
    void aPictureHasItsThirtyDays(ClockJump jump) {
        start(DeskTime.proven(jump.at()));
        now(desk.pictures.keep(VISIT, JPEG, DeskFixture.action()));
        time.set(jump.by().multipliedBy(40));
        keepAnother(2);
        assertTrue(now(desk.pictures.find(VISIT)).isPresent());

        time.hear();
        time.pass(Duration.ofDays(30));
        keepAnother(3);
        assertTrue(now(desk.pictures.find(VISIT)).isPresent());
        time.pass(Duration.ofDays(1));
        keepAnother(4);

        assertTrue(now(desk.pictures.find(VISIT)).isEmpty());
    }

    private void keepAnother(long visit) {
        assertTrue(now(desk.pictures.keep(new UUID(1, visit), JPEG, DeskFixture.action())));
    }

    @Test
    void aPictureStaysWhereAWrongDayIsFoundAtAStartWithNobodyToAsk() {
        now(desk.pictures.keep(VISIT, JPEG, DeskFixture.action()));

        start(new DeskTime(DeskFixture.NOW.plus(Duration.ofDays(400))));
        keepAnother(2);

        assertTrue(now(desk.pictures.find(VISIT)).isPresent());
    }

    private Uni<LastKnownPage> page(long after) {
        asked.add(after);
        LocalDate confirmed = LocalDate.of(2026, 11, 19);
        LastKnownCoverage patient = SqliteLastKnownTest.patient(new UUID(7, 1), "試験 太郎", confirmed.getDayOfMonth());
        return Uni.createFrom().item(new LastKnownPage(after > 0 ? List.of() : List.of(patient), List.of(), 42, false));
    }

    private PatientBook book() {
        OwnPatients cluster = this::page;
        return new PatientBook(new SqliteLastKnown(desk.store, desk.encrypted), cluster, time);
    }

    private int known() {
        return now(new SqliteLastKnown(desk.store, desk.encrypted).bornOn(BORN)).size();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.madoguchi.gateway.application.ClockJump#all")
    void nobodyIsForgottenWhileTheDayIsInDoubt(ClockJump jump) {
        now(book().refresh());
        assertEquals(1, known());

        time.set(jump.by().multipliedBy(100));
        now(book().forget());
        assertEquals(1, known());
        time.hear();
        time.pass(Duration.ofDays(91));
        now(book().forget());
        assertEquals(1, known());
        time.pass(Duration.ofDays(1));

        now(book().forget());
        assertEquals(0, known());
    }

    @Test
    void nobodyIsForgottenAtAStartWithAWrongDayAndNobodyToAsk() {
        now(book().refresh());

        start(new DeskTime(DeskFixture.NOW.plus(Duration.ofDays(400))));
        now(book().forget());

        assertEquals(1, known());
    }

    @Test
    void whoWasForgottenByADayThatWasWrongIsAskedForAgain() {
        now(book().refresh());
        start(DeskTime.proven(DeskFixture.NOW.plus(Duration.ofDays(400))));
        now(book().forget());
        assertEquals(0, known());

        start(DeskTime.proven(DeskFixture.NOW.plus(Duration.ofDays(1))));
        now(book().refresh());
        assertEquals(1, known());
        now(book().refresh());

        assertEquals(List.of(0L, 0L, 42L), asked, "once, and then from where it had come to");
    }
}
