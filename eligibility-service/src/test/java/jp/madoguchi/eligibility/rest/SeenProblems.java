package jp.madoguchi.eligibility.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.UplinkReceipt;
import jp.madoguchi.web.Problem;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** 観測した問題: which problems the service really answered while the tests asked it, for {@code ErrorCatalogueIT}. */
@Singleton
public class SeenProblems {
    private static final Path SEEN = Path.of("target", "seen-problems.txt");
    private static final String BEGUN = "madoguchi.seen-problems.begun";

    @ServerResponseFilter
    void note(ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            note(problem.code());
        } else if (response.getEntity() instanceof SequenceGapJson gap) {
            note(gap.problem().code());
        } else if (response.getEntity() instanceof UplinkReceipt receipt) {
            receipt.answers().stream()
                    .map(EntryAnswer::code)
                    .filter(Objects::nonNull)
                    .forEach(SeenProblems::note);
        }
    }

    /** What is refused before a resource sees it goes through no filter, but is counted. */
    void end(@Observes ShutdownEvent stopping, MeterRegistry meters) {
        meters.find("madoguchi.problems").counters().stream()
                .filter(counter -> counter.count() > 0)
                .map(counter -> counter.getId().getTag("code"))
                .forEach(SeenProblems::note);
    }

    /** Also what was refused of a part of a request, which is no response of its own. */
    static synchronized void note(String code) {
        try {
            boolean first = System.setProperty(BEGUN, "true") == null;
            Files.createDirectories(SEEN.getParent());
            Files.writeString(
                    SEEN,
                    code + "\n",
                    UTF_8,
                    StandardOpenOption.CREATE,
                    first ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** All of them. */
    static Set<String> all() throws IOException {
        return Files.readAllLines(SEEN, UTF_8).stream().collect(Collectors.toUnmodifiableSet());
    }
}
