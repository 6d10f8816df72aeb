package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.EntryAnswer.Outcome;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.domain.Backlog;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.ParkedClosing;
import jp.madoguchi.gateway.domain.ParkedItem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is carried along is what counting anew would give, after whatever happened. */
class OutlookTest {
    private static final int STEPS = 120;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261121, 7})
    void carriesAlongWhatCountingWouldGive(long seed) {
        Random chance = new Random(seed);
        try (JournalFixture desk = new JournalFixture(home)) {
            for (int step = 0; step < STEPS; step++) {
                step(desk, chance, step);
                Backlog carried = desk.journal.backlog();
                assertEquals(
                        desk.store.transaction(desk.outlook::count).value(), carried, "seed " + seed + " step " + step);
            }
        }
    }

    private static void step(JournalFixture desk, Random chance, int step) {
        List<ParkedItem> open = now(desk.parked.all());
        ParkedItem one = open.isEmpty() ? null : open.get(chance.nextInt(open.size()));
        switch (chance.nextInt(5)) {
            case 0, 1 -> now(desk.journal.append(DeskFixture.visit(new UUID(1, step), chance.nextBoolean())));
            case 2 -> settle(desk, chance, now(desk.journal.next(1 + chance.nextInt(1 + step), 5)));
            case 3 -> now(desk.parked.repair(one == null ? 1 : one.sequence(), DeskFixture.action()));
            default ->
                now(desk.parked.close(
                        one == null ? 1 : one.sequence(), ParkedClosing.NOT_NEEDED, DeskFixture.action()));
        }
    }

    private static void settle(JournalFixture desk, Random chance, List<UplinkEntry> sent) {
        Outcome[] outcomes = Outcome.values();
        now(desk.journal.settle(sent.stream()
                .map(entry -> {
                    Outcome outcome = outcomes[chance.nextInt(outcomes.length)];
                    String code = outcome == Outcome.REFUSED ? "entry-conflict" : null;
                    return new EntryAnswer(entry.sequence(), entry.id(), outcome, code);
                })
                .toList()));
    }
}
