package jp.madoguchi.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.local.Request.Plan;
import jp.madoguchi.local.Request.Run;
import jp.madoguchi.local.drill.Drill;
import jp.madoguchi.local.suite.Account;
import jp.madoguchi.local.suite.DayAtTheDesk;
import jp.madoguchi.local.suite.OpenSuite;
import jp.madoguchi.local.suite.Progress;
import jp.madoguchi.local.suite.Suite;
import jp.madoguchi.local.suite.SuiteFailure;
import jp.madoguchi.local.suite.SuiteSettings;

/** 入口: the program behind {@code deploy/up}. */
public final class Main {
    private static final int PASSED = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final Path repository;
    private final AtomicBoolean leaving = new AtomicBoolean();

    private Main(PrintStream out, Path repository) {
        this.out = out;
        this.repository = repository;
    }

    /** Runs until the work is done or the person has had enough. */
    public static void main(String[] arguments) {
        // The terminal's own encoding may be ASCII, as in a bare container; the day speaks Japanese.
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var repository = Path.of(System.getProperty("madoguchi.repository", "")).toAbsolutePath();
        System.exit(new Main(out, repository).answer(Arguments.read(List.of(arguments))));
    }

    private int answer(Request request) {
        return request.match(
                this::run,
                help -> {
                    out.print(usage());
                    return PASSED;
                },
                refused -> {
                    out.println("deploy/up: " + refused.why());
                    out.println("next: deploy/up --help");
                    return MISUSED;
                });
    }

    static String usage() {
        try (InputStream text = Main.class.getResourceAsStream("/usage.txt")) {
            if (text == null) {
                throw new IllegalStateException("the launcher was packaged without its usage");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private int run(Run run) {
        try {
            return start(run) ? PASSED : FAILED;
        } catch (SuiteFailure failure) {
            return failed(failure.told());
        } catch (IOException failure) {
            return failed("a file or a connection failed: " + failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    /** Whether all that was played was passed. */
    private boolean start(Run run) throws SuiteFailure, IOException, InterruptedException {
        boolean bare = run.plan() == Plan.INFRASTRUCTURE_ONLY;
        var settings = new SuiteSettings(repository, repository.resolve(".madoguchi"), run.ports(), bare);
        var progress = new Progress(out);
        OpenSuite running = OpenSuite.of(settings);
        if (run.plan() == Plan.DRILL_ONLY && running.isUp()) {
            progress.done("the suite that is up is used, and left as it is");
            return new Drill(running, progress, run.clinics()).play();
        }
        Suite suite = Suite.open(settings, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
        suite.start();
        if (run.plan() == Plan.DAY_ONLY || run.plan() == Plan.DAY_THEN_STAY) {
            theDay().run(suite.addresses(), suite.controls(), progress);
        }
        boolean passed = run.clinics() == 0 || new Drill(suite.open(), progress, run.clinics()).play();
        if (run.plan() != Plan.DAY_ONLY && run.plan() != Plan.DRILL_ONLY) {
            stayUp(suite, bare);
        }
        return passed;
    }

    private static DayAtTheDesk theDay() throws SuiteFailure {
        return ServiceLoader.load(DayAtTheDesk.class)
                .findFirst()
                .orElseThrow(() -> new SuiteFailure(
                        "this build holds no day at the desk", "start without it: deploy/up --no-day"));
    }

    private void stayUp(Suite suite, boolean bare) throws InterruptedException {
        out.println();
        if (!bare) {
            out.println("  the desk:  " + suite.addresses().gateway());
        }
        out.println("  sign-ins (on this machine only, the password is the user name):");
        for (Account account : Account.values()) {
            out.printf("    %-10s %s%n", account.user(), account.is());
        }
        out.println();
        out.println("The suite is up. Ctrl-C stops it.");
        // Nobody counts this down: the person at the terminal ends the wait.
        new CountDownLatch(1).await();
    }

    private int failed(String told) {
        // Once the person has said stop, whatever breaks is broken by the stopping.
        if (!leaving.get()) {
            out.println();
            out.println("FAILED: " + told);
        }
        return FAILED;
    }

    private void stop(Suite suite) {
        leaving.set(true);
        out.println();
        out.println("stopping ...");
        try {
            suite.stop();
        } catch (SuiteFailure | IOException failure) {
            out.println("not everything could be stopped: " + failure + "; the next deploy/up will end the rest");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
