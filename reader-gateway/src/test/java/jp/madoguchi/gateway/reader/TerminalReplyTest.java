package jp.madoguchi.gateway.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.gateway.domain.Answer;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalReplyTest {
    private static final String ID = "mdg0123456789abcdef0";
    private static final Question QUESTION =
            DeskFixture.presentation(new UUID(1, 1), null).question().orElseThrow();
    private static final TerminalReply REPLY = new TerminalReply(DeskFixture.CLINIC);
    private static final String ROW = TerminalBench.PERSON.formatted("12345");

    private static String message(String header, String body) {
        return "<XmlMsg><MessageHeader>" + header + "</MessageHeader><MessageBody>" + body + "</MessageBody></XmlMsg>";
    }

    private static String answer(String validity, String... rows) {
        StringBuilder list = new StringBuilder();
        for (String row : rows) {
            list.append("<ResultOfQualificationConfirmation>")
                    .append(row)
                    .append("</ResultOfQualificationConfirmation>");
        }
        return message(
                "<ArbitraryFileIdentifier>" + ID + "</ArbitraryFileIdentifier>",
                "<QualificationValidity>" + validity + "</QualificationValidity><ResultList>" + list + "</ResultList>");
    }

    private static TerminalAnswer<SeenAnswer> read(byte[] bytes) {
        return REPLY.read(bytes, QUESTION, ID);
    }

    private static String outcome(byte[] bytes) {
        return read(bytes)
                .match(
                        answered -> "answered",
                        () -> "processing",
                        code -> "abnormal " + code,
                        fault -> "unfinished " + fault,
                        fault -> "unreadable " + fault);
    }

    private static Answer known(String text) {
        AskOutcome outcome = read(text.getBytes(UTF_8))
                .match(SeenAnswer::outcome, () -> null, code -> null, fault -> null, fault -> null);
        assertNotNull(outcome, text);
        return outcome.match(
                known -> known.answer(),
                absent -> {
                    throw new AssertionError("absent");
                },
                couldNotAsk -> {
                    throw new AssertionError("could not ask");
                });
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2, processing",
        "9, abnormal",
        "3, abnormal",
        "7, abnormal",
    })
    void theSegmentTellsWhetherThereIsAnAnswer(String segment, String expected) {
        String text = message("<SegmentOfResult>" + segment + "</SegmentOfResult>", "");

        assertEquals(expected, outcome(text.getBytes(UTF_8)).strip());
    }

    @Test
    void theCodeOfAnErrorIsReadFromTheHeaderOrTheBody() {
        assertEquals(
                "abnormal E1",
                outcome(message("<SegmentOfResult>9</SegmentOfResult><ErrorCode>E1</ErrorCode>", "")
                        .getBytes(UTF_8)));
        assertEquals(
                "abnormal B2",
                outcome(message(
                                "",
                                "<ProcessingResultStatus>2</ProcessingResultStatus>"
                                        + "<ProcessingResultCode>B2</ProcessingResultCode>")
                        .getBytes(UTF_8)));
    }

    @Test
    void aWrongValueIsRefusedByTheNameOfItsRule() {
        assertTrue(outcome(answer("1", ROW.replace("06139000", "06139001")).getBytes(UTF_8))
                .startsWith("unreadable insurer-number"));
    }

    @Test
    void whatIsLostShowsTheLostCoverageAndNoShare() {
        Answer answer = known(answer("2", ROW + "<DisqualificationDate>20260331</DisqualificationDate>"));

        assertEquals(Validity.INVALID, answer.validity());
        assertNotNull(answer.coverage());
        assertNull(answer.copay());
    }

    @Test
    void severalCoveragesOrHalfAnOneAreNone() {
        assertNull(known(answer("1", ROW, ROW)).coverage());
        assertNull(known(answer("1", ROW.replace("InsuredCardValidDate", "Elsewhere")))
                .coverage());
        assertNull(known(answer("1", ROW.replace("InsuredCardValidDate", "Elsewhere")))
                .copay());
        assertNull(known(answer("1", ROW.replace("<Sex1>1</Sex1>", ""))).person());
        assertNull(known(answer("5")).coverage());
    }

    @Test
    void readsTheAnswerOutOfAZipWhateverItsEntriesAreCalled() throws IOException {
        byte[] answer = answer("1", ROW).getBytes(UTF_8);
        byte[] other = answer("1", ROW).replace(ID, "mdg00000000000000000").getBytes(UTF_8);

        TerminalAnswer<SeenAnswer> read =
                read(zip(Map.of("../a", "no message".getBytes(UTF_8), "b.xml", other, "c", answer)));

        assertArrayEquals(
                answer,
                read.match(
                        answered -> answered.message().content(),
                        () -> new byte[0],
                        code -> new byte[0],
                        fault -> new byte[0],
                        fault -> new byte[0]));
    }

    @Test
    void aZipWithoutTheAnswerIsPutAside() throws IOException {
        byte[] other = answer("1", ROW).replace(ID, "mdg00000000000000000").getBytes(UTF_8);

        assertEquals("unreadable zip-without-answer", outcome(zip(Map.of("a.xml", other))));
    }

    @Test
    void aZipThatUnpacksToTooMuchIsRefusedBeforeItIsUnpacked() throws IOException {
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i <= ZippedReply.MOST_ENTRIES; i++) {
            many.put("entry" + i, new byte[1]);
        }
        Map<String, byte[]> large = new TreeMap<>();
        for (int i = 0; i < 11; i++) {
            large.put("entry" + i, new byte[ZippedReply.LARGEST_ENTRY]);
        }

        assertEquals("unreadable zip-too-large", outcome(zip(many)));
        assertEquals("unreadable zip-too-large", outcome(zip(large)));
        assertEquals("unreadable zip-too-large", outcome(zip(Map.of("bomb", new byte[ZippedReply.LARGEST_ENTRY + 1]))));
    }

    @Test
    void aZipThatEndsBetweenTwoDocumentsMayStillBeWritten() throws IOException {
        byte[] answer = answer("1", ROW).getBytes(UTF_8);
        byte[] whole = zip(Map.of("a.xml", answer, "b.xml", answer));
        int second = new String(whole, ISO_8859_1).indexOf("PK\3\4", 4);

        assertEquals("answered", outcome(whole));
        assertEquals("unfinished not-well-formed", outcome(Arrays.copyOf(whole, second)));
    }

    @Test
    void aZipThatIsCutOffMayStillBeWritten() throws IOException {
        byte[] whole = zip(Map.of("a.xml", answer("1", ROW).getBytes(UTF_8)));

        assertTrue(outcome(Arrays.copyOf(whole, 60)).startsWith("unfinished"));
        assertTrue(outcome(Arrays.copyOf(whole, whole.length - 1)).startsWith("unfinished"));
        assertFalse(ZippedReply.isZip(new byte[] {'P', 'K', 3}));
    }
}
