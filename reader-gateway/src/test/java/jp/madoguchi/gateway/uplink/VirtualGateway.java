package jp.madoguchi.gateway.uplink;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.JournalIdentity;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.TestSettings;
import jp.madoguchi.gateway.application.DeskTime;
import jp.madoguchi.gateway.application.Journal;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.Backlog;
import jp.madoguchi.gateway.domain.DeskDay;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.MissingEntries;
import jp.madoguchi.gateway.domain.NewVisit;
import jp.madoguchi.gateway.domain.Storage;
import jp.madoguchi.gateway.journal.JournalFixture;

/**
 * 動かす時間の中の端末: a real journal on this disk, and over it the real {@link Forwarder}, {@link Batches},
 * {@link Breakers} and {@link Probe}, as a gateway puts them together, at the line of a {@link VirtualCenter}. The
 * machine's clock can be set beside the time that passes.
 */
final class VirtualGateway implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(100);

    private final VirtualTime time;
    private final UUID id;
    private final JournalFixture journal;
    /** What the journal's thread has to say waits for this one. */
    private final Queue<Runnable> heard = new ConcurrentLinkedQueue<>();

    private final List<Change> changes = new ArrayList<>();
    private final List<UUID> visits = new ArrayList<>();
    private final GatewayConfig config;
    private Duration set = Duration.ZERO;

    VirtualGateway(VirtualTime time, VirtualCenter center, Path home, UUID id, DoubleSupplier dice) {
        this.time = time;
        this.id = id;
        journal = new JournalFixture(home);
        config = TestSettings.of(home, Map.of("gateway.id", id.toString()));
        Clock clock = ((InstantSource) this::wall).withZone(DeskDay.ZONE);
        Breakers breakers = new Breakers(time::guard, journal.standings());
        Journal waiting = new WaitingJournal(journal.journal());
        Batches batches = new Batches(breakers, doors(center), config, waiting);
        Forwarder forwarder = new Forwarder(
                waiting,
                breakers,
                batches,
                DeskTime.alone(clock),
                action -> new Retry(new VirtualAlarms(time), dice, action));
        Standings later = new Standings(clock) {
            @Override
            public void onChange(Consumer<Current> listener) {
                journal.standings().onChange(current -> heard.add(() -> listener.accept(current)));
            }
        };
        later.onChange(current -> changed(current.standing().mode()));
        forwarder.start(new StartupEvent(), later, config);
        GatewayConfig.Probing probing = config.probing();
        Probe probe = new Probe(
                breakers.cluster(), new VirtualLine.Patient(probing), () -> center.ping(probing.limit()), time::nanos);
        time.in(
                Duration.ofMillis((long) (dice.getAsDouble() * TICK.toMillis())),
                () -> time.every(TICK, () -> {
                    probe.tick();
                    listen();
                }));
    }

    /** The parts of the house that nobody here asks for are not there. */
    private static Doors doors(VirtualCenter center) {
        ClusterDoor none = (ClusterDoor) Proxy.newProxyInstance(
                ClusterDoor.class.getClassLoader(), new Class<?>[] {ClusterDoor.class}, (proxy, method, values) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        return new Doors(
                none,
                center::take,
                last -> Multi.createFrom().empty(),
                () -> Uni.createFrom().item(""));
    }

    private void listen() {
        for (Runnable next = heard.poll(); next != null; next = heard.poll()) {
            next.run();
        }
    }

    /** How it stands. */
    GatewayMode mode() {
        listen();
        return changes.isEmpty()
                ? GatewayMode.NORMAL
                : changes.get(changes.size() - 1).mode();
    }

    private void changed(GatewayMode mode) {
        if (changes.isEmpty() || changes.get(changes.size() - 1).mode() != mode) {
            changes.add(new Change(mode, time.nanos()));
        }
    }

    /** What the machine's clock shows. */
    Instant wall() {
        return DeskFixture.NOW.plusNanos(time.nanos()).plus(set);
    }

    /** Somebody sets the machine's clock by so much. */
    void set(Duration difference) {
        set = set.plus(difference);
    }

    /** Takes a patient and a declaration; they are saved when this returns. */
    void take() {
        UUID visit = UUID.randomUUID();
        JournalFixture.now(journal.journal().append(DeskFixture.visit(visit, true, wall())));
        visits.add(visit);
    }

    UUID id() {
        return id;
    }

    /** The visits it called saved. */
    List<UUID> visits() {
        return visits;
    }

    long unsent() {
        return journal.journal().backlog().unsent();
    }

    long parked() {
        return journal.journal().backlog().parked();
    }

    /** Its modes one after the other, and when each began. */
    List<Change> changes() {
        return changes;
    }

    @Override
    public void close() {
        journal.close();
    }

    /** 変わったとき. */
    record Change(GatewayMode mode, long nanos) {}

    /** 待つ控え: the time stands while the disk works. */
    private record WaitingJournal(Journal journal) implements Journal {
        private static <T> Uni<T> waitingFor(Uni<T> work) {
            return Uni.createFrom().item(() -> JournalFixture.now(work));
        }

        @Override
        public Uni<AppendOutcome> append(NewVisit visit) {
            return waitingFor(journal.append(visit));
        }

        @Override
        public Uni<List<UplinkEntry>> next(long wanted, int most) {
            return waitingFor(journal.next(wanted, most));
        }

        @Override
        public Uni<List<UplinkEntry>> after(long sequence, int most) {
            return waitingFor(journal.after(sequence, most));
        }

        @Override
        public Uni<Void> settle(List<EntryAnswer> answers) {
            return waitingFor(journal.settle(answers).replaceWith(true)).replaceWithVoid();
        }

        @Override
        public Backlog backlog() {
            return journal.backlog();
        }

        @Override
        public boolean isIntact() {
            return journal.isIntact();
        }

        @Override
        public Storage storage() {
            return journal.storage();
        }

        @Override
        public List<MissingEntries> missing() {
            return journal.missing();
        }

        @Override
        public JournalIdentity identity() {
            return journal.identity();
        }
    }
}
