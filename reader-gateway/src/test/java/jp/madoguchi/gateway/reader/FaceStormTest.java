package jp.madoguchi.gateway.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.gateway.domain.Presentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of results at once, in both encodings, among copies, foreign files and halves, under names of other
 * clocks, while the share goes away and the gateway is started again: each patient stands at the desk exactly once.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FaceStormTest {
    private static final int CARDS = 3_000;
    private static final long SEED = 20_261_121L;
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final String NUMBER = "<InsuredIdentificationNumber>";

    @TempDir
    Path home;

    private final Random random = new Random(SEED);
    private final List<Path> foreign = new ArrayList<>();
    private final List<Half> halves = new ArrayList<>();
    private Path where = Path.of("");
    private FaceBench bench;
    private FaceWatch watch;

    @BeforeEach
    void open() {
        bench = new FaceBench(home, Map.of(), Clock.systemUTC());
        watch = new FaceWatch(
                bench.reader,
                bench.config,
                bench.uptime,
                bench.meters,
                folder -> folder.getFileSystem().newWatchService());
    }

    @AfterEach
    void close() {
        watch.stop();
        await().until(() -> !watch.isRunning());
        bench.close();
    }

    @Test
    void eachResultIsPresentedOnceWhateverHappensMeanwhile() throws IOException {
        where = Files.createDirectories(home.resolve("arriving"));
        List<Runnable> storm = new ArrayList<>();
        for (int i = 0; i < CARDS; i++) {
            int card = i;
            storm.add(() -> drop(card));
        }
        Collections.shuffle(storm, random);
        storm.subList(0, CARDS / 3).forEach(Runnable::run);
        Files.move(where, bench.face);
        where = bench.face;
        Instant begun = Instant.now();
        watch.start();

        awaitAtLeast(CARDS / 20);
        goAway(() -> storm.subList(CARDS / 3, CARDS / 2).forEach(Runnable::run));
        awaitAtLeast(CARDS / 6);
        restart();
        storm.subList(CARDS / 2, CARDS).forEach(Runnable::run);
        goAway(() -> finish(halves));

        await().untilAsserted(() -> assertEquals(names(foreign), left()));
        List<Presentation> waiting = bench.waiting();
        assertEquals(CARDS, waiting.size());
        assertEquals(CARDS, numbers(waiting).size());
        await().untilAsserted(() -> assertEquals(List.of(), bench.parked.all()));
        assertFalse(waiting.stream()
                .anyMatch(one ->
                        one.presentedAt().isBefore(begun) || one.presentedAt().isAfter(Instant.now())));
    }

    private void awaitAtLeast(int many) {
        await().until(() -> bench.count("presented") >= many);
    }

    private static Set<String> numbers(List<Presentation> waiting) {
        return waiting.stream()
                .flatMap(one -> Stream.ofNullable(one.numbers()))
                .map(numbers -> numbers.number().wire())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The share is gone, and what is done meanwhile is done at its other end. */
    private void goAway(Runnable meanwhile) throws IOException {
        Path away = home.resolve("away");
        Files.move(bench.face, away);
        where = away;
        meanwhile.run();
        await().until(() -> !bench.reader.isReachable());
        assertFalse(Files.exists(bench.face));
        Files.move(away, bench.face);
        where = bench.face;
    }

    private void restart() {
        close();
        open();
        watch.start();
    }

    private void drop(int card) {
        try {
            byte[] content = content(card);
            if (card % 20 == 0) {
                Path half = where.resolve(name("half" + card));
                Files.write(half, Arrays.copyOf(content, content.length / 2));
                halves.add(new Half(half.getFileName().toString(), card));
            } else {
                Files.write(where.resolve(name("card" + card)), content);
            }
            if (card % 10 == 1) {
                Files.write(where.resolve(name("copy" + card)), content);
            }
            if (card % 20 == 2) {
                Path other = where.resolve("TKKsiquc01res_" + card + ".xml");
                Files.writeString(other, "<XmlMsg/>");
                foreign.add(other);
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void finish(List<Half> unfinished) {
        for (Half half : unfinished) {
            try {
                Files.write(where.resolve(half.name()), content(half.card()));
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    private static byte[] content(int card) {
        String text = FaceXmlTest.card("card " + card).replace(NUMBER + "12345", NUMBER + (100_000 + card));
        return card % 2 == 0
                ? text.getBytes(UTF_8)
                : text.replace("encoding=\"UTF-8\"", "encoding=\"Shift_JIS\"").getBytes(WINDOWS_31J);
    }

    /** Stamped by a clock that is up to a day off. */
    private String name(String id) {
        LocalDateTime stamp = LocalDateTime.of(2026, 11, 20, 9, 0).plusSeconds(random.nextInt(172_800) - 86_400);
        return "OQSsiquc01res_face_" + id + "_" + stamp.format(STAMP) + ".xml";
    }

    private static Set<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> left() throws IOException {
        try (Stream<Path> files = Files.list(bench.face)) {
            return names(files.filter(Files::isRegularFile).toList());
        } catch (NoSuchFileException gone) {
            return Set.of("the folder itself is gone");
        }
    }

    private record Half(String name, int card) {}
}
