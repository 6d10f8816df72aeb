package jp.madoguchi.contracts.summary;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealedSummaryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final List<SummaryLine> VISITS = List.of(
            line(1, VisitEnding.CURRENT),
            line(2, VisitEnding.LOST),
            line(3, VisitEnding.CLOSED_BY_PERSON),
            line(4, VisitEnding.CURRENT));

    private final SealedSummary summary = SealedSummary.of(head(7, null), VISITS);
    private final SealedSummary supplement =
            SealedSummary.of(head(7, summary.seal()), List.of(line(5, VisitEnding.NOT_FOUND)));

    @TempDir
    private Path folder;

    @Test
    void saysWhatBecameOfEveryVisit() {
        List<String> lines = summary.text().lines().toList();

        assertEquals(
                List.of(
                        "madoguchi-outage-summary: 1",
                        "outage: 00000000-0000-0001-0000-000000000007",
                        "institution: 1311234569",
                        "opened: 2026-11-20T00:30:00Z",
                        "ended: 2026-11-20T01:30:00Z",
                        "closed: 2026-11-20T02:00:00.123456Z",
                        "supplement-of: -",
                        "visits: 4",
                        "current: 2",
                        "lost: 1",
                        "not-found: 0",
                        "closed-by-person: 1",
                        "first-visit: 00000000-0000-0002-0000-000000000001",
                        "last-visit: 00000000-0000-0002-0000-000000000004"),
                lines.subList(0, 14));
        assertTrue(lines.get(15).startsWith("00000000-0000-0002-0000-000000000002\tLOST\t2026-11-20\t"));
        assertEquals("seal: " + summary.seal(), lines.get(18));
        assertEquals(19, lines.size());
        assertEquals(2, summary.count(VisitEnding.CURRENT));
        assertEquals(0, summary.count(VisitEnding.NOT_FOUND));
        assertTrue(US_ASCII.newEncoder().canEncode(summary.text()));
    }

    @Test
    void isSoundAsItWasSealed() throws IOException {
        SealedSummary nobody = SealedSummary.of(head(7, null), List.of());

        assertEquals(new Verified.Sound(1, 4, summary.seal()), verify(summary.text()));
        assertEquals(new Verified.Sound(1, 0, nobody.seal()), verify(nobody.text()));
        assertEquals(new Verified.Sound(2, 5, supplement.seal()), verify(summary.text() + supplement.text()));
    }

    /** Texts of before visits could be merged have no such line and stay sound. */
    @Test
    void countsMergedVisitsOnlyWhereThereAreAny() throws IOException {
        SealedSummary merged =
                SealedSummary.of(head(7, null), List.of(line(1, VisitEnding.CURRENT), line(2, VisitEnding.MERGED)));
        List<String> lines = merged.text().lines().toList();

        assertEquals(
                List.of("visits: 2", "current: 1", "lost: 0", "not-found: 0", "closed-by-person: 0", "merged: 1"),
                lines.subList(7, 13));
        assertEquals(new Verified.Sound(1, 2, merged.seal()), verify(merged.text()));
        assertTrue(summary.text().lines().noneMatch(line -> line.startsWith("merged")));
        String nobody = SealedSummary.of(head(7, null), List.of()).text();
        String forged = nobody.substring(0, nobody.indexOf("seal: "))
                .replace("closed-by-person: 0\n", "closed-by-person: 0\nmerged: 1\n");
        assertEquals(
                new Verified.Broken(16, "the counts are not those of the visits"),
                verify(forged + "seal: " + SummaryHash.of(forged) + "\n"));
    }

    @Test
    void findsEverySingleChangedByte() throws IOException {
        String text = summary.text() + supplement.text();
        for (int place = 0; place < text.length(); place++) {
            for (char other : new char[] {'\n', '\r', '\t', ' ', '0', 'f', '~', '\u00e9'}) {
                if (text.charAt(place) != other) {
                    String changed = text.substring(0, place) + other + text.substring(place + 1);
                    assertInstanceOf(Verified.Broken.class, verify(changed), "byte " + place);
                }
            }
        }
    }

    @Test
    void findsWhatIsCutOffOrAdded() throws IOException {
        for (int length = 0; length < summary.text().length(); length++) {
            assertInstanceOf(Verified.Broken.class, verify(summary.text().substring(0, length)), "cut after " + length);
        }
        assertEquals(new Verified.Broken(20, "not the beginning of a summary"), verify(summary.text() + "\n\n"));
        assertEquals(new Verified.Broken(20, "the text ends here"), verify(summary.text() + "more"));
    }

    @ParameterizedTest
    @CsvSource({"14, 15", "15, 17", "14, 17"})
    void findsSwappedLines(int one, int other) throws IOException {
        List<String> lines = new ArrayList<>(summary.text().lines().toList());
        Collections.swap(lines, one, other);

        assertEquals(new Verified.Broken(one + 1, "the chain is broken here"), verify(String.join("\n", lines) + "\n"));
    }

    @Test
    void tellsTheLineThatDoesNotFollow() throws IOException {
        assertEquals(
                new Verified.Broken(16, "the chain is broken here"),
                verify(summary.text().replace("\tLOST\t", "\tCURRENT\t")));
        assertEquals(
                new Verified.Broken(15, "the chain is broken here"),
                verify(summary.text().replace("lost: 1", "lost: 0")));
        assertEquals(
                new Verified.Broken(4, "opened has no such value"),
                verify(summary.text().replace("opened: 2026", "opened: 26")));
        assertEquals(
                new Verified.Broken(3, "institution is missing"),
                verify(summary.text().replace("institution:", "clinic:")));
        assertEquals(
                new Verified.Broken(15, "not a visit"), verify(summary.text().replace("\tCURRENT\t", "\tFOUND\t")));
    }

    @Test
    void countsTheVisitsEvenIfSomebodySealedFalseCounts() throws IOException {
        String above = summary.text().substring(0, summary.text().indexOf("00000000-0000-0002-0000-000000000001\t"));
        String forged = above.replace("visits: 4", "visits: 5")
                .replaceFirst("first-visit: .*", "first-visit: -")
                .replaceFirst("last-visit: .*", "last-visit: -");

        assertEquals(
                new Verified.Broken(15, "the counts are not those of the visits"),
                verify(forged + "seal: " + SummaryHash.of(forged) + "\n"));
    }

    @Test
    void takesASupplementOnlyBehindWhatItSupplements() throws IOException {
        SealedSummary ofAnother = SealedSummary.of(head(8, summary.seal()), List.of());

        assertEquals(new Verified.Broken(7, "does not follow the text before it"), verify(supplement.text()));
        assertEquals(
                new Verified.Broken(26, "does not follow the text before it"), verify(summary.text() + summary.text()));
        assertEquals(
                new Verified.Broken(34, "a supplement of another outage"), verify(summary.text() + ofAnother.text()));
    }

    @Test
    void verifiesAFileWithoutAnyService() throws IOException {
        Path file = Files.writeString(folder.resolve("summary"), summary.text());
        Path broken = Files.write(
                folder.resolve("broken"),
                summary.text().replace("LOST", "LO\u00e9T").getBytes(StandardCharsets.ISO_8859_1));

        assertEquals("0 SOUND: 4 visits, 0 supplements, seal " + summary.seal(), run(file.toString()));
        assertEquals("0 SOUND: 4 visits, 0 supplements, seal " + summary.seal(), run(file.toString(), summary.seal()));
        assertEquals(
                "1 BROKEN: sound in itself, but its seal is " + summary.seal() + ", not the one named",
                run(file.toString(), supplement.seal()));
        assertEquals("1 BROKEN: line 16: not a visit", run(broken.toString()));
        assertEquals(
                "2 there is no file " + folder.resolve("none"),
                run(folder.resolve("none").toString()));
        assertEquals("2 usage: verify-summary FILE [SEAL]", run());
        assertEquals("2 usage: verify-summary FILE [SEAL]", run("one", "two", "three"));
    }

    private static String run(String... arguments) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = new VerifySummary(new PrintStream(said, true, StandardCharsets.UTF_8)).run(arguments);
        return status + " " + said.toString(StandardCharsets.UTF_8).strip();
    }

    private static Verified verify(String text) throws IOException {
        return SummaryCheck.verify(new StringReader(text));
    }

    private static SummaryHead head(int outage, @Nullable String supplementOf) {
        return new SummaryHead(
                new UUID(1, outage),
                InstitutionCode.valueOf("1311234569"),
                Instant.parse("2026-11-20T00:30:00Z"),
                Instant.parse("2026-11-20T01:30:00Z"),
                Instant.parse("2026-11-20T02:00:00.123456Z"),
                supplementOf);
    }

    private static SummaryLine line(int visit, VisitEnding ending) {
        return new SummaryLine(new UUID(2, visit), ending, DAY);
    }
}
