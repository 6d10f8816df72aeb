package jp.madoguchi.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.local.line.Cut;

/** 一日に許されること: what a day at the desk may do to a running suite beyond calling its public doors. */
public final class SuiteControls {
    private final Suite suite;
    private final OpenSuite open;

    SuiteControls(Suite suite, OpenSuite open) {
        this.suite = suite;
        this.open = open;
    }

    /** Cuts the line between the clinic and the cluster, Keycloak included. */
    public void cutTheLine(Cut how) {
        suite.cutLines(how);
    }

    /** Restores the line. */
    public void restoreTheLine() {
        suite.restoreLines();
    }

    /** Ends a program with SIGKILL. */
    public void kill(Program program) throws InterruptedException {
        suite.programs().kill(program);
    }

    /** Starts a program that was killed, and waits until it is ready. */
    public void start(Program program) throws IOException, InterruptedException, SuiteFailure {
        suite.programs().start(program);
    }

    /** Starts a program that was killed, without waiting: for one that cannot become ready while the line is cut. */
    public void startWithoutWaiting(Program program) throws IOException, SuiteFailure {
        suite.programs().launch(program);
    }

    /** Lets a face-result file fall into the gateway's folder, whole at once, as the reader's software does. */
    public Path dropFace(String fileName, byte[] xml) throws IOException {
        Path face = suite.faceFolder();
        Path beside = face.resolveSibling("face-" + UUID.randomUUID());
        Files.write(beside, xml);
        return Files.move(beside, face.resolve(fileName), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Every record of a topic from its beginning to now. */
    public List<TopicRecord> read(String topic) {
        return open.read(topic);
    }

    /** How many records this consumer group has still to take in of each of these topics, as the broker says. */
    public Map<String, Long> lags(String group, Set<String> topics) throws InterruptedException, SuiteFailure {
        return new GroupLag(open.addresses().kafka()).of(group, topics);
    }

    /** Keeps the operations board from taking in what gateways report and desks send, until this is closed. */
    public Holdup holdUpTheBoard() throws SuiteFailure {
        return Holdup.of(open.addresses().jdbc(Program.OUTAGE), "gateway_report, board_visit");
    }

    /** A fresh access token of a person. */
    public String token(Account account) throws IOException, InterruptedException, SuiteFailure {
        return open.token(account);
    }

    /** A fresh access token of a program. */
    public String token(Machine machine) throws IOException, InterruptedException, SuiteFailure {
        return open.token(machine);
    }

    /** Starts the sample subscriber, once, and waits until it is subscribed. */
    public SampleSubscriber sampleSubscriber() throws IOException, InterruptedException, SuiteFailure {
        return suite.sampleSubscriber();
    }

    /** The log of a program, to name where a check fails. */
    public Path log(Program program) {
        return open.log(program);
    }
}
