package jp.madoguchi.local.drill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.contracts.summary.SummaryCheck;
import jp.madoguchi.local.PlayedSuite;
import org.junit.jupiter.api.Test;

/** A whole outage of twelve simulated clinics, rehearsed on the packaged suite after the day at the desk. */
class DrillIT {
    private static final int CLINICS = 12;
    private static final int TAKEN = CLINICS * PatientKind.values().length;
    private static final int HELD = CLINICS * PatientKind.held().size();
    private static final Pattern FOLDER = Pattern.compile("they lie in (.+), deploy/verify-summary");

    @Test
    void balancesEveryNumberFromTheFirstFailureToTheSealedSummary() throws IOException, InterruptedException {
        PlayedSuite.played()
                .mustHaveTold(
                        TAKEN + " taken = " + TAKEN + " handed in = " + TAKEN + " on desk.v1 = " + HELD + " held + "
                                + CLINICS + " not held; " + HELD + " held = " + (HELD - CLINICS / 2) + " checked + "
                                + CLINICS / 2 + " closed = " + HELD + " in the summaries");
    }

    @Test
    void passesEveryGrade() throws IOException, InterruptedException {
        PlayedSuite played = PlayedSuite.played();

        played.mustHaveTold(CLINICS + " summaries verified against the seals of outage.v1");
        assertFalse(played.told().contains("FAIL "), played::told);
    }

    @Test
    void leavesASoundSummaryOfEachClinicAndOfNoOther() throws IOException, InterruptedException {
        Matcher told = FOLDER.matcher(PlayedSuite.played().told());
        assertTrue(told.find());

        List<Path> summaries;
        try (Stream<Path> files = Files.list(Path.of(told.group(1)))) {
            summaries = files.toList();
        }

        assertEquals(CLINICS, summaries.size());
        for (Path summary : summaries) {
            try (Reader text = Files.newBufferedReader(summary, ISO_8859_1)) {
                long visits = SummaryCheck.verify(text).match(sound -> sound.visits(), broken -> -1L);
                assertEquals(PatientKind.held().size(), visits, summary::toString);
            }
            assertTrue(DrillClinic.isDrill(String.valueOf(summary.getFileName()).replace(".txt", "")));
        }
    }
}
