package jp.madoguchi.gateway.reader;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.TestSettings;
import jp.madoguchi.gateway.application.AskForPatient;
import jp.madoguchi.gateway.application.DeskTime;
import jp.madoguchi.gateway.application.NationalAnswers;
import jp.madoguchi.gateway.application.NotedHealth;
import jp.madoguchi.gateway.application.ReaderDesk;
import jp.madoguchi.gateway.application.Uptime;
import jp.madoguchi.gateway.clinic.TerminalSimulator;
import jp.madoguchi.gateway.domain.Bearer;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.Dependency;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.domain.SeenMessage;
import jp.madoguchi.gateway.journal.JournalFixture;
import jp.madoguchi.gateway.journal.ReaderStores;

/** 連携の作業台: the exchange with a simulated terminal over real folders and a real journal. */
final class TerminalBench implements AutoCloseable {
    static final String PERSON = "<InsurerNumber>06139000</InsurerNumber><InsuredCardSymbol>9550</InsuredCardSymbol>"
            + "<InsuredIdentificationNumber>%s</InsuredIdentificationNumber>"
            + "<InsuredBranchNumber>01</InsuredBranchNumber>"
            + "<Name>新橋　太郎</Name><Sex1>1</Sex1><Birthdate>19700326</Birthdate>"
            + "<PersonalFamilyClassification>1</PersonalFamilyClassification>"
            + "<InsuredCardClassification>01</InsuredCardClassification>"
            + "<InsuredCardValidDate>20200401</InsuredCardValidDate>";

    final TerminalSimulator terminal;
    final JournalFixture journal;
    final ReaderStores stores;
    final ParkedFolder parked;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final NotedHealth noted = new NotedHealth();
    final Map<Dependency, List<Boolean>> health = noted.heard;
    final Map<Dependency, BreakerState> states = noted.states;

    final TerminalExchange exchange;
    private final AskForPatient asking;
    private final Clock clock = Clock.systemUTC();
    private final AtomicLong ahead = new AtomicLong();
    private final Uptime uptime = new Uptime() {
        @Override
        public long nanos() {
            return super.nanos() + ahead.get();
        }
    };

    TerminalBench(Path home, Path folder) {
        this(home, folder, "4s");
    }

    TerminalBench(Path home, Path folder, String limit) {
        terminal = new TerminalSimulator(folder);
        GatewayConfig config = TestSettings.of(
                home,
                Map.of(
                        "gateway.source",
                        "TERMINAL",
                        "gateway.terminal.folder",
                        folder.toString(),
                        "gateway.terminal.limit",
                        limit));
        prepare(config.faceFolder());
        journal = new JournalFixture(home);
        stores = new ReaderStores(journal);
        parked = new ParkedFolder(config, DeskTime.desk(clock), uptime, meters);
        ReaderDesk desk = new ReaderDesk(stores, config, clock);
        NationalAnswers answers = desk.nationalAnswers();
        exchange = new TerminalExchange(config, answers, parked, new TerminalReport(meters, noted, uptime), uptime);
        exchange.start();
        asking = desk.asking(
                question -> {
                    throw new AssertionError("the cluster is not asked here");
                },
                exchange);
    }

    private static void prepare(Path face) {
        try {
            Files.createDirectories(face);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** So much time goes by at once. */
    void pass(Duration time) {
        ahead.addAndGet(time.toNanos());
    }

    /** A patient with this 番号 stands at the desk and is asked for; what the desk shows first. */
    Presentation ask(UUID visitId, String number) {
        InsuredNumbers base = DeskFixture.NUMBERS;
        InsuredNumbers numbers =
                new InsuredNumbers(base.insurerNumber(), base.symbol(), InsuredNumber.valueOf(number), base.branch());
        Bearer bearer = new Bearer(null, null, DeskFixture.TARO.birthDate(), null, null, null);
        Presentation presentation =
                Presentation.ofNumbers(visitId, clock.instant(), DeskFixture.TODAY, numbers, bearer);
        JournalFixture.now(stores.presentations().add(presentation));
        if (presentation.method() != CheckMethod.NUMBER) {
            throw new AssertionError("asked by number");
        }
        return JournalFixture.now(asking.ask(presentation));
    }

    Presentation kept(UUID visitId) {
        return JournalFixture.now(stores.presentations().find(visitId)).orElseThrow();
    }

    List<SeenMessage> seen() {
        return JournalFixture.now(stores.seenMessages().untold(100));
    }

    double count(String outcome) {
        return meters.counter("madoguchi.terminal.answers", "outcome", outcome).count();
    }

    @Override
    public void close() {
        exchange.stop();
        terminal.close();
        journal.close();
    }
}
