package jp.madoguchi.gateway.reader;

import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.TestSettings;
import jp.madoguchi.gateway.application.AskInBulk;
import jp.madoguchi.gateway.application.BulkOutcome;
import jp.madoguchi.gateway.application.DependencyHealth;
import jp.madoguchi.gateway.application.DeskTime;
import jp.madoguchi.gateway.application.ReaderDesk;
import jp.madoguchi.gateway.application.Uptime;
import jp.madoguchi.gateway.clinic.TerminalSimulator;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.BulkBooking;
import jp.madoguchi.gateway.domain.BulkCheck;
import jp.madoguchi.gateway.domain.BulkResult;
import jp.madoguchi.gateway.domain.BulkState;
import jp.madoguchi.gateway.domain.Dependency;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.ParkedFile;
import jp.madoguchi.gateway.domain.SeenMessage;
import jp.madoguchi.gateway.journal.JournalFixture;
import jp.madoguchi.gateway.journal.ReaderStores;

/**
 * 一括照会の作業台: lists before a simulated terminal, over real folders and a real journal; the terminal outlives the
 * gateway.
 */
final class BulkBench implements AutoCloseable {
    static final UUID ID = UUID.fromString("0193a0c1-1111-7222-8333-444455556666");
    static final LocalDate TOMORROW = DeskFixture.TODAY.plusDays(1);
    static final String KNOWN = "12345";
    static final String LOST = "23456";
    static final String NOBODY = "99999";
    static final Duration ANSWER_WITHIN = Duration.ofMinutes(5);
    static final Duration LIMIT = Duration.ofHours(10);

    final TerminalSimulator terminal;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final DeskTime day = DeskTime.proven(DeskFixture.NOW);
    private final Path home;
    private final GatewayConfig config;
    private final AtomicLong ahead = new AtomicLong();
    private final Uptime uptime = new Uptime() {
        @Override
        public long nanos() {
            return super.nanos() + ahead.get();
        }
    };
    private JournalFixture journal;
    private ReaderStores stores;
    private BulkExchange exchange;
    private ParkedFolder parked;
    private AskInBulk asking;
    private boolean isOn;

    BulkBench(Path home, Path folder, Map<String, String> settings) {
        this.home = home;
        terminal = new TerminalSimulator(folder);
        terminal.knows(KNOWN, "1", TerminalBench.PERSON.formatted(KNOWN));
        terminal.knows(LOST, "2", TerminalBench.PERSON.formatted(LOST));
        Map<String, String> all = new HashMap<>(Map.of(
                "gateway.source",
                "TERMINAL",
                "gateway.terminal.folder",
                folder.toString(),
                "gateway.rules.choices.TRM-121",
                "ON",
                "gateway.terminal.bulk.answer-within",
                "5m",
                "gateway.terminal.bulk.ask-again",
                "100ms",
                "gateway.terminal.bulk.limit",
                "10h"));
        all.putAll(settings);
        config = TestSettings.of(home, all);
        try {
            Files.createDirectories(config.faceFolder());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        open();
    }

    private void open() {
        journal = new JournalFixture(home);
        stores = new ReaderStores(journal);
        parked = new ParkedFolder(config, DeskTime.desk(Clock.systemUTC()), uptime, meters);
        BulkTools tools = new BulkTools(
                stores.bulkChecks(), parked, new TerminalReport(meters, new Unheard(), uptime), day.desk());
        exchange = new BulkExchange(config, tools, uptime);
        asking = new ReaderDesk(stores, config, Clock.systemUTC()).askInBulk(exchange, day.desk());
        exchange.start();
        isOn = true;
    }

    /** The gateway is off. */
    void stop() {
        if (isOn) {
            isOn = false;
            exchange.stop();
            journal.close();
        }
    }

    /** Off and on again. */
    void restart() {
        stop();
        open();
    }

    /** So much time goes by at once. */
    void pass(Duration time) {
        ahead.addAndGet(time.toNanos());
    }

    static AskInBulk.Booking booking(String number) {
        InsuredNumbers base = DeskFixture.NUMBERS;
        return new AskInBulk.Booking(
                "booking-" + number,
                new InsuredNumbers(base.insurerNumber(), base.symbol(), InsuredNumber.valueOf(number), base.branch()),
                DeskFixture.TARO.birthDate());
    }

    BulkOutcome ask(UUID id, LocalDate visitDate, String... numbers) {
        return JournalFixture.now(asking.ask(
                id, visitDate, List.of(numbers).stream().map(BulkBench::booking).toList()));
    }

    /** The list of these tests. */
    void ask() {
        assertTrue(ask(ID, TOMORROW, KNOWN, LOST, NOBODY) instanceof BulkOutcome.Taken);
    }

    BulkCheck kept() {
        return all().stream().filter(one -> one.id().equals(ID)).findFirst().orElseThrow();
    }

    List<UUID> visits() {
        return kept().bookings().stream().map(BulkBooking::visitId).toList();
    }

    void awaitState(BulkState state) {
        await().untilAsserted(() -> assertEquals(state, kept().state()));
    }

    void awaitCleared() {
        await().untilAsserted(() -> assertEquals(List.of(), terminal.files()));
    }

    void assertAnsweredOnce() {
        awaitState(BulkState.ANSWERED);
        assertEquals(
                List.of(
                        new BulkResult("booking-" + KNOWN, Validity.VALID, null),
                        new BulkResult("booking-" + LOST, Validity.INVALID, null),
                        new BulkResult("booking-" + NOBODY, Validity.NOT_FOUND, null)),
                kept().results());
        assertEquals(visits(), seen().stream().map(SeenMessage::visitId).toList());
        awaitCleared();
    }

    List<BulkCheck> all() {
        return JournalFixture.now(stores.bulkChecks().all());
    }

    List<SeenMessage> seen() {
        return JournalFixture.now(stores.seenMessages().untold(100));
    }

    List<String> parked() {
        return parked.all().stream().map(ParkedFile::reason).toList();
    }

    double count(String outcome) {
        return meters.counter("madoguchi.terminal.answers", "outcome", "bulk-" + outcome)
                .count();
    }

    @Override
    public void close() {
        stop();
        terminal.close();
    }

    /** A list says nothing of whether the terminal answers patients. */
    private static final class Unheard implements DependencyHealth {
        @Override
        public BreakerState state(Dependency dependency) {
            return BreakerState.CLOSED;
        }

        @Override
        public void succeeded(Dependency dependency) {
            throw new AssertionError(dependency);
        }

        @Override
        public void failed(Dependency dependency) {
            throw new AssertionError(dependency);
        }
    }
}
