package jp.madoguchi.local.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.local.line.Cut;
import jp.madoguchi.local.process.Child;
import jp.madoguchi.local.process.Children;
import jp.madoguchi.local.process.Leftovers;
import org.jspecify.annotations.Nullable;

/** 一式: PostgreSQL, Kafka, Keycloak, the services and one gateway on this machine, each a process of its own. */
public final class Suite {
    private static final Duration LEFTOVER_PATIENCE = Duration.ofSeconds(8);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final SuiteSettings settings;
    private final Progress progress;
    private final StateFolder state;
    private final Children children;
    private final Infrastructure infrastructure;
    private final Programs programs;
    private @Nullable Lines lines;
    private @Nullable SampleSubscriber subscriber;
    private boolean stopped;

    private Suite(SuiteSettings settings, Progress progress, StateFolder state) {
        this.settings = settings;
        this.progress = progress;
        this.state = state;
        this.children = new Children(state.pids(), state.logs(), this::tellUnexpectedEnd);
        this.infrastructure = new Infrastructure(settings, progress, state, children);
        var environment = new ProgramSettings(settings.ports(), state, addresses());
        this.programs = new Programs(settings, environment, children);
    }

    /** Takes hold of the state folder. Nothing is started yet; whatever {@link #start} starts, {@link #stop} clears. */
    public static Suite open(SuiteSettings settings, Progress progress) throws SuiteFailure, IOException {
        settings.requireBuilt();
        return new Suite(
                settings,
                progress,
                StateFolder.open(settings.stateRoot(), settings.ports().base()));
    }

    /** Starts everything and returns when everything is ready. */
    public void start() throws SuiteFailure, IOException, InterruptedException {
        List<String> leftovers = new Leftovers(state.pids(), LEFTOVER_PATIENCE).reap(Postgres.NAME);
        if (!leftovers.isEmpty()) {
            progress.done("ended what an earlier run left behind: " + String.join(", ", leftovers));
        }
        PortUse.requireFree(settings.ports().base(), settings::portUses);
        state.turnLogs();
        progress.done("state folder " + state.logs().getParent() + ", all ports free");
        infrastructure.start();
        if (!settings.infrastructureOnly()) {
            startPrograms();
        }
        progress.print(table().text());
    }

    /** Where the parts are reached. */
    public SuiteAddresses addresses() {
        return SuiteAddresses.of(settings.ports());
    }

    /** What a day may do to the suite. */
    public SuiteControls controls() {
        return new SuiteControls(this, open());
    }

    /** What anybody may do to it while it is up. */
    public OpenSuite open() {
        return OpenSuite.of(settings);
    }

    /** Stops everything in order, users before what they use. Safe to call at any time, and again. */
    public void stop() throws SuiteFailure, IOException, InterruptedException {
        children.close();
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
        }
        stopPrograms();
        progress.note("gateway and services are stopped");
        infrastructure.stop();
        children.stopRest(STOP_PATIENCE);
        progress.done("everything is stopped");
        state.close();
    }

    Programs programs() {
        return programs;
    }

    Path faceFolder() {
        return state.face();
    }

    synchronized void cutLines(Cut how) {
        requireLines().cut(how);
    }

    synchronized void restoreLines() {
        requireLines().restore();
    }

    synchronized SampleSubscriber sampleSubscriber() throws IOException, InterruptedException, SuiteFailure {
        if (subscriber == null) {
            subscriber = SampleSubscriber.start(children, settings, addresses().kafka());
        }
        return subscriber;
    }

    private void startPrograms() throws SuiteFailure, IOException, InterruptedException {
        synchronized (this) {
            lines = Lines.open(settings.ports());
        }
        var starts = new ArrayList<Together.Task>();
        for (Program program : Program.all()) {
            starts.add(() -> {
                programs.start(program);
                progress.done(program.module() + " is ready on port "
                        + settings.ports().of(program));
            });
        }
        Together.run(starts);
    }

    private void stopPrograms() throws SuiteFailure, IOException, InterruptedException {
        if (subscriber != null) {
            subscriber.stop();
        }
        programs.stop(Program.GATEWAY);
        var stops = new ArrayList<Together.Task>();
        Program.services().forEach(service -> stops.add(() -> programs.stop(service)));
        Together.run(stops);
        if (lines != null) {
            lines.close();
        }
    }

    private Lines requireLines() {
        if (lines == null) {
            throw new IllegalStateException("a suite without programs has no line");
        }
        return lines;
    }

    private ReadyTable table() throws IOException {
        var table = new ReadyTable();
        infrastructure.list(table);
        for (Program program : settings.programs()) {
            Child child = programs.child(program);
            if (child != null) {
                table.add(
                        program.module(), "http://127.0.0.1:" + settings.ports().of(program), child.pid());
            }
        }
        table.addLauncher();
        return table;
    }

    private void tellUnexpectedEnd(Child child) {
        progress.note("%s has ended by itself with code %d; its log: %s"
                .formatted(child.name(), child.exitCode(), child.log()));
    }
}
