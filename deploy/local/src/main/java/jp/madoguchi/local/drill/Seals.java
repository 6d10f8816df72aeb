package jp.madoguchi.local.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.contracts.summary.VerifySummary;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;

/**
 * 7 解消: every outage of the drill is closed, and its sealed summary is laid into a folder and checked there with the
 * command anybody has, against the seal that was published.
 */
final class Seals {
    private static final Duration CLOSED = Duration.ofMinutes(7);
    private static final Duration TOLD = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Exercise exercise;
    private final Instant begun;
    private final Map<String, String> outages = new ConcurrentHashMap<>();

    Seals(Exercise exercise, Instant begun) {
        this.exercise = exercise;
        this.begun = begun;
    }

    /** The text of each clinic's summary. */
    List<SummaryText> play() throws IOException, InterruptedException, SuiteFailure {
        Stopwatch waiting = Stopwatch.start();
        Map<String, String> texts = new ConcurrentHashMap<>();
        exercise.each(clinic -> outages.put(clinic.code(), outageOf(clinic)));
        exercise.checks().within(CLOSED, PAUSE, "every outage is sealed with all its visits", Program.OUTAGE, () -> {
            exercise.each(clinic -> fetch(clinic, texts));
            return texts.size() == exercise.clinics().size();
        });
        exercise.grades().told("解消し封をした要約がそろうまで", waiting.elapsed());
        List<SummaryText> summaries =
                texts.values().stream().map(SummaryText::new).toList();
        verify(summaries);
        return summaries;
    }

    private String outageOf(DrillClinic clinic) throws IOException, InterruptedException, SuiteFailure {
        Optional<JsonNode> latest = Optional.empty();
        for (JsonNode outage : clinic.person().get("/outages").body().at("/outages")) {
            Instant openedAt = Instant.parse(outage.at("/openedAt").asText(""));
            if (!openedAt.isBefore(begun)) {
                latest = Optional.of(outage);
            }
        }
        exercise.checks().that(latest.isPresent(), "the outage of " + clinic.code() + " is there", Program.OUTAGE);
        return latest.map(outage -> outage.at("/outageId").asText("")).orElse("");
    }

    private void fetch(DrillClinic clinic, Map<String, String> texts) throws IOException, InterruptedException {
        if (!texts.containsKey(clinic.code())) {
            clinic.person()
                    .text("/outages/" + outages.get(clinic.code()) + "/summary")
                    .filter(text -> tellsOfAll(text, clinic))
                    .ifPresent(text -> texts.put(clinic.code(), text));
        }
    }

    /** A visit that came after the sealing is told of in a supplement. */
    private static boolean tellsOfAll(String text, DrillClinic clinic) {
        return new SummaryText(text).count("visits") >= clinic.toHold().size();
    }

    private void verify(List<SummaryText> summaries) throws IOException, InterruptedException, SuiteFailure {
        Path folder = Files.createDirectories(exercise.suite().papers("drill").resolve(exercise.stamp()));
        exercise.checks()
                .within(
                        TOLD,
                        PAUSE,
                        "every seal is published",
                        Program.OUTAGE,
                        () -> Facts.read(exercise).visitsOf(Set.copyOf(outages.values())) >= exercise.held());
        Facts facts = Facts.read(exercise);
        int sound = 0;
        for (SummaryText summary : summaries) {
            Path file = Files.writeString(folder.resolve(summary.value("institution") + ".txt"), summary.text(), UTF_8);
            sound += verified(file, facts.seal(summary.value("outage"))) ? 1 : 0;
        }
        exercise.grades()
                .number(
                        "封が破れておらず、公表された封と合う要約",
                        sound,
                        exercise.clinics().size(),
                        "deploy/verify-summary FILE SEAL で一つずつ確かめる");
        exercise.progress()
                .done("7 解消: " + sound + " summaries verified against the seals of outage.v1; they lie in " + folder
                        + ", deploy/verify-summary FILE checks one");
    }

    private static boolean verified(Path file, String seal) throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(told, true, UTF_8)) {
            return new VerifySummary(out).run(file.toString(), seal) == 0;
        }
    }
}
