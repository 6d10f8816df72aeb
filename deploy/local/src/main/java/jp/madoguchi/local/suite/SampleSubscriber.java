package jp.madoguchi.local.suite;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.local.process.Child;
import jp.madoguchi.local.process.Children;
import jp.madoguchi.local.process.Launch;

/**
 * 購読者の見本: the sample program of an integrator, which knows nothing of the suite but its topic, run as its users
 * would.
 */
public final class SampleSubscriber {
    private static final String NAME = "sample-subscriber";
    private static final int HEAP_MIB = 96;
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final Child child;

    private SampleSubscriber(Child child) {
        this.child = child;
    }

    static SampleSubscriber start(Children children, SuiteSettings settings, String bootstrap)
            throws IOException, InterruptedException, SuiteFailure {
        Path samples = settings.repository().resolve("deploy/samples");
        List<String> arguments = List.of(
                "-cp",
                clientLibraries(settings),
                samples.resolve("EligibilitySubscriber.java").toString(),
                bootstrap);
        var subscriber = new SampleSubscriber(
                children.start(new Launch(NAME, JavaCommand.of(HEAP_MIB, arguments), Map.of(), samples)));
        subscriber.awaitSubscribed();
        return subscriber;
    }

    /** One line per event that it was given, in the order in which it was given them. */
    public List<String> lines() throws IOException {
        return child.lastLines(Integer.MAX_VALUE).stream()
                .filter(line -> line.startsWith("eligibility.v1 "))
                .toList();
    }

    /** Where its output goes. */
    public Path log() {
        return child.log();
    }

    void stop() throws InterruptedException {
        child.stop(STOP_PATIENCE);
    }

    private void awaitSubscribed() throws IOException, InterruptedException, SuiteFailure {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline && !child.endsWithin(PAUSE)) {
            if (child.lastLines(Integer.MAX_VALUE).stream().anyMatch(line -> line.startsWith("subscribed"))) {
                return;
            }
        }
        throw new SuiteFailure("the sample subscriber was given no partition", "read the log", child.log());
    }

    /** The client and the logging interface it needs: all that an integrator has to bring. */
    private static String clientLibraries(SuiteSettings settings) throws IOException {
        var libraries = new ArrayList<String>();
        try (Stream<Path> files = Files.list(settings.repository().resolve("deploy/local/target/lib"))) {
            files.map(Path::toString)
                    .filter(file -> file.matches(".*/(kafka-clients|slf4j-api)-[0-9.]+\\.jar"))
                    .forEach(libraries::add);
        }
        return String.join(File.pathSeparator, libraries);
    }
}
